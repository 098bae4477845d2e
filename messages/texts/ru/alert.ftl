## The alert
alert-downed = Заявлено сбитыми: { $drones }
alert-downed-one = Заявлен сбитым: { $drones }
alert-number-unsaid = Заявлено о сбитых беспилотниках, число не названо
alert-edited = Пост отредактирован: было { $before }, стало { $after }
alert-corrected = Прочтение поста исправлено администратором: было { $before }, стало { $after }
alert-corrected-beside = Прочтение поста исправлено администратором; число прежнее: { $after }
alert-withdrawn = Пост удалён; в нём было заявлено: { $before }
card-final = итог

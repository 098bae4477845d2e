## The report
country = Вся страна
no-reports = Нет сообщений
no-reports-inline = нет сообщений
claimed-downed = Заявлено сбитыми:
unplaced = { $count ->
    [one] По стране заявлен ещё { $count } без указания места
   *[other] По стране заявлено ещё { $count } без указания места
}
unplaced-unsaid = По стране заявлены ещё и другие, без числа и места
around = { $name } в целом: { $figure }
by-district = По округам: { $list }
same-posts = { $said } (по тем же сообщениям)
since = С { $time } { $day }: { $figure }
week = За неделю { $figure }: { $line }
killed = { $count ->
    [one] погиб { $count }
   *[other] погибли { $count }
}
killed-none = погибших нет
killed-some = есть погибшие
injured = { $count ->
    [one] пострадал { $count }
   *[other] пострадали { $count }
}
injured-none = пострадавших нет
injured-some = есть пострадавшие
damage = есть повреждения
damage-none = повреждений нет
changed = Изменено:
change-edited = пост отредактирован ↗
change-withdrawn = пост удалён ↗
change-corrected = прочтение исправлено администратором ↗
conflict = Сообщения противоречат друг другу:
footer = Заявления официальных каналов, независимо не подтверждены.

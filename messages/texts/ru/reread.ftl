## Reading all posts again
command-reread = перечитать все посты по нынешним правилам: сначала показывает, что изменится
reread-reading = Перечитываем посты, пока ничего не меняя
reread-read = Посты перечитаны. Сохранить?
reread-keeping = Сохраняем перечитанное
reread-kept = Перечитанное сохранено
reread-dropped = Перечитанное отброшено, всё остаётся как было.
of-posts = { $done } из { $posts }
reread-changed = { $count ->
    [0] Ни одно число, место и время не меняется (постов: { $posts })
    [one] Иначе читается { $count } пост из { $posts }
    [few] Иначе читаются { $count } поста из { $posts }
   *[many] Иначе читаются { $count } постов из { $posts }
}
reread-unread = не прочитан
reread-figures = другие числа, места или время
reread-biggest = Самые большие изменения
button-reread-keep = Сохранить
button-reread-drop = Отбросить

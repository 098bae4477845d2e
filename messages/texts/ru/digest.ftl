## The digest
digest-title = Сводка
digest-late = Приходит с опозданием: сервис некоторое время не работал.
digest-country = { $regions ->
    [one] По стране заявлено { $figure } БПЛА в { $regions } регионе
   *[other] По стране заявлено { $figure } БПЛА в { $regions } регионах
}
digest-country-unsaid = { $regions ->
    [one] По стране заявлено о сбитых БПЛА в { $regions } регионе, число не названо
   *[other] По стране заявлено о сбитых БПЛА в { $regions } регионах, число не названо
}
digest-country-placeless = По стране заявлено { $figure } БПЛА
digest-unplaced = ещё { $count } без указания места
digest-unplaced-unsaid = ещё неизвестное число без указания места
digest-own = Ваши регионы
digest-top = Больше всего:
digest-hurt = Пострадавшие и повреждения:
trend-triple = ▲ втрое больше обычного
trend-double = ▲ вдвое больше обычного
trend-half = ▼ вдвое меньше обычного
digest-silent = Молчат дольше обычного:
silent-since = с { $time }

## Search
search-usage = Что искать в постах? Например: /search пострадавшие Шебекино
search-usage-how = Находит посты, где есть все эти слова в любой форме, новые сверху. Только в одном канале: /search @канал слова
search-title = 🔎 «{ $words }»
search-of-voice = Только: { $voice }
search-none = Таких постов нет.
search-no-more = Старше постов нет.
search-often-none = За 30 дней таких постов нет.
search-often = За 30 дней: { $count ->
    [one] { $count } пост
    [few] { $count } поста
   *[many] { $count } постов
}
search-often-capped = За 30 дней: не менее { $count } постов, считаны новейшие
search-voices = По голосам: { $list }
search-regions = О сбитых, по регионам: { $list }
search-edited = изменён
button-newer = ← Новее
button-older = Старее →
button-all-voices = Все голоса
command-search = поиск в постах: /search пострадавшие Шебекино

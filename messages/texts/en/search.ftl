## Search
search-usage = What shall be looked for in the posts? For example: /search casualties Shebekino
search-usage-how = Finds posts that have all these words in any form, newest first; most posts are in Russian. In one channel only: /search @channel words
search-title = 🔎 “{ $words }”
search-of-voice = Only: { $voice }
search-none = There are no such posts.
search-no-more = There are no older posts.
search-often-none = In 30 days there are no such posts.
search-often = In 30 days: { $count ->
    [one] { $count } post
   *[other] { $count } posts
}
search-often-capped = In 30 days: at least { $count } posts, the newest are counted
search-voices = By voice: { $list }
search-regions = Of drones shot down, by region: { $list }
search-edited = edited
button-newer = ← Newer
button-older = Older →
button-all-voices = All voices
command-search = search the posts: /search casualties Shebekino

## Reading all posts again
command-reread = read all posts again by the present rules: shows first what would change
reread-reading = Reading the posts again, changing nothing yet
reread-read = The posts are read. Keep it?
reread-keeping = Keeping what was read
reread-kept = What was read is kept
reread-dropped = What was read is dropped, everything stays as it was.
of-posts = { $done } of { $posts }
reread-changed = { $count ->
    [0] No figure, place or time changes (posts: { $posts })
    [one] { $count } post of { $posts } reads differently
   *[other] { $count } posts of { $posts } read differently
}
reread-unread = not read
reread-figures = other figures, places or times
reread-biggest = Biggest changes
button-reread-keep = Keep
button-reread-drop = Drop

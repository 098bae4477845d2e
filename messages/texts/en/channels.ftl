## Channels
channels-none = No channel is read. To add one: /watch @channel
channels-title = { $count ->
    [one] { $count } channel
   *[other] { $count } channels
} · page { $page } of { $pages }
channel-silent = no posts yet
channel-last = last post { $time }
state-wanted = waiting to be checked
state-live = read
state-private = private
state-renamed = renamed
state-gone = gone
state-unwatched = not read
watch-ask = Read this channel?
watch-known = Already known: { $title } ({ $state }).
watch-listed = In our list: { $voice }.
watch-unlisted = It is not in the list of official channels. Who speaks there?
watch-which-region = { $name }, { $office }: which region?
watch-usage = Give the channel's name: /watch @channel
unwatch-ask = Stop reading { $name }? What has been read stays.
unwatched = No longer read: { $name }
not-watched = This channel is not read: { $name }
left-alone = All right, everything stays as it was.
watch-looking = Looking at the channel:
watch-nobody-looks = The watcher has not been heard of since { $time }; the channel is looked at when it is back.
watch-failed = The channel is not there, or closed:
watch-verified = verified by Telegram
watch-not-verified = without Telegram's mark
watch-members = { $count ->
    [one] { $count } subscriber
   *[other] { $count } subscribers
}
watch-newest = { $count ->
    [0] No posts.
    [one] { $count } new post looked at, interceptions among them: { $interceptions }
   *[other] { $count } new posts looked at, interceptions among them: { $interceptions }
}
watch-whose = Who speaks in the channel?
watch-voice = Voice: { $voice }
watch-ordered = Ordered to be read:
watch-reads = Reading the history of:
watch-read = Being read:
watch-history = Posts stored: { $posts }, interceptions among them: { $interceptions }
title-other-place = The channel's title speaks of another region.
title-nothing-known = Neither the office, nor the region, nor the name that we know stands in the title.
channel-lag = lag { $lag }
channel-week = posts in 7 days: { $posts }, of interceptions: { $interceptions }
channel-silent-since = silent beyond its habit since { $time }
channel-title-differs = the title does not look like the office
button-other-voice = Another voice

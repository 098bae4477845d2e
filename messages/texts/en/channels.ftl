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
watch-ordered = { $name }: ordered. You will hear when the channel has been checked.
watch-usage = Give the channel's name: /watch @channel
unwatch-ask = Stop reading { $name }? What has been read stays.
unwatched = No longer read: { $name }
not-watched = This channel is not read: { $name }
left-alone = All right, everything stays as it was.

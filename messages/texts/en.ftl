## Figures
figure-at-least = at least { $least }
figure-at-most = up to { $most }
figure-unsaid = number not said
drones = { $count ->
    [one] { $count } drone
   *[other] { $count } drones
}
drones-between = { $low }–{ $high } drones
drones-from = at least { $count ->
    [one] { $count } drone
   *[other] { $count } drones
}
drones-to = up to { $count ->
    [one] { $count } drone
   *[other] { $count } drones
}
drones-unsaid = drones, number not said
uav = { $figure } drones
nothing = none
and-more = and { $count } more
more = { $count } more

## Dates, windows, periods
date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
today = today
zone-moscow = Moscow time
zone-kaliningrad = Kaliningrad
zone-of-moscow = Moscow
zone-samara = Samara
zone-yekaterinburg = Yekaterinburg
zone-omsk = Omsk
zone-krasnoyarsk = Krasnoyarsk
zone-irkutsk = Irkutsk
zone-yakutsk = Yakutsk
zone-vladivostok = Vladivostok
zone-magadan = Magadan
zone-kamchatka = Kamchatka
zone-utc = Universal time
window-none = time not said
window-night = at night
window-day = by day
window-evening = in the evening
window-morning = in the morning
window-past-day = in 24 hours
window-until = until { $time }
window-from = from { $time }
window-moment = about { $time }
period-day = the day
period-night = the night
period-daytime = daytime
period-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
period-open = not over yet

## Voices and posts
office-ministry = Ministry of Defence
office-governor = Governor
office-headquarters = Headquarters
office-mayor = Mayor
office-news = News
office-other = another source
relays = relays: { $voice }
posted = posted { $time }
post-link = post ↗
posts-links = posts

## The report
country = The whole country
no-reports = No reports
no-reports-inline = no reports
claimed-downed = Claimed shot down:
unplaced = And { $count } more claimed in the country, place not said
unplaced-unsaid = More were claimed in the country, number and place not said
by-district = By district: { $list }
same-posts = { $said } (by the same posts)
since = Since { $time } { $day }: { $figure }
week = In the week { $figure }: { $line }
killed = { $count } killed
killed-none = nobody killed
killed-some = people killed
injured = { $count } hurt
injured-none = nobody hurt
injured-some = people hurt
damage = damage
damage-none = no damage
changed = Changed:
change-edited = post edited ↗
change-withdrawn = post deleted ↗
conflict = These posts contradict each other:
footer = Claims of official channels, not independently confirmed.

## How it is counted
how-once = Posts about the same place and time are not added up: every drone is counted once.
how-exact = All claims together can be true with one number only: { $figure }.
how-close = All claims can be true with { $least }; if the sources speak of the same drones, with { $agreed } at the most.
how-at-least = All claims can be true with { $least } already; some of the figures may belong to another time or place, so no upper number is given.
how-unsaid = The official channels gave no exact number.
how-most = If no two sources speak of the same drone, up to { $most }.
how-no-most = The claims give no upper bound.
how-naive = For comparison: the plain sum of all figures is { $summed }, the largest of them { $largest }.
how-title = How it is counted
how-general = A governor, a headquarters and the ministry often speak of the same drones. We neither add their figures nor take the largest: we look for the least and the most drones for which every claim is true.
how-figures = “61”: the claims leave one number. “61–64”: they leave a small range. “At least 61”: some claims may belong to another time or place.
how-silence = “No reports” is not zero: no official source said anything. Source, time and link stand beside every figure.

## The digest
digest-title = Digest
digest-late = This comes late: the service was down for a while.
digest-country = { $regions ->
    [one] Claimed in the country: { $figure } drones in { $regions } region
   *[other] Claimed in the country: { $figure } drones in { $regions } regions
}
digest-country-unsaid = { $regions ->
    [one] Drones were claimed shot down in { $regions } region, their number not said
   *[other] Drones were claimed shot down in { $regions } regions, their number not said
}
digest-country-placeless = Claimed in the country: { $figure } drones
digest-unplaced = { $count } more without a place
digest-unplaced-unsaid = an unknown number more without a place
digest-own = Your regions
digest-top = Most:
digest-hurt = People hurt and damage:
trend-triple = ▲ three times the usual
trend-double = ▲ twice the usual
trend-half = ▼ half the usual

## The alert
alert-downed = Claimed shot down: { $drones }
alert-downed-one = Claimed shot down: { $drones }
alert-number-unsaid = Claimed that drones were shot down, number not said
alert-edited = Post edited: it said { $before }, now { $after }
alert-withdrawn = Post deleted; it claimed: { $before }

## Places
place-unknown = I do not know this place: “{ $query }”.
place-near = No place is called just that: “{ $query }”. Perhaps one of these:
place-which = Which region, district or town?
place-example = For example: /region Belgorod or /region Kaluga 7d

## Help
help-title = Dronewatch
help-what = Reads official channels (the Ministry of Defence, governors, headquarters) and shows how many drones are claimed shot down: who claimed it, for what time, with a link to the post. Every drone is counted once.
help-places = A place can be written as plain text: Belgorod, Kaluga Oblast, Shebekinsky, Белгород.
help-periods = Period: today, night, yesterday, 7d, 30d, 2026-11-01..2026-11-07.
help-admin = For administrators
help-no-warning = This is not a warning system: reports come after the events.
help-claims = All of this is claims of official channels, not independently confirmed. No forecasts and no routes.
command-start = begin: language, regions, what to get
command-help = what the bot can do
command-region = report on a region, district or town: /region Belgorod 7d
command-today = the whole country today
command-night = the whole country at night
command-digest = the digest of any day: /digest 2026-11-21
command-subscribe = subscribe: /subscribe Belgorod
command-subscriptions = your subscriptions
command-unsubscribe = unsubscribe: /unsubscribe Belgorod
command-compare = compare: /compare Belgorod Kursk 7d
command-map = the map of a day, night or week: /map 7d
command-chart = the country or a region by day: /chart Belgorod 90d
command-export = the claims and counts of a period as a file: /export 30d
command-settings = language, time zone, digest hours
command-sources = which channels we read
command-status = is the service alive
command-how = how we count
command-privacy = what is stored about you
command-mydata = show all that is stored about you
command-forget = delete all that is stored about you
command-watch = add a channel: /watch @channel
command-unwatch = stop reading a channel: /unwatch @channel
command-channels = which channels are read

## Welcome
welcome-title = Dronewatch
welcome-what = How many drones were officially claimed shot down: who claimed it, for what time, with the link. A digest at your hour, reports on your regions, an answer to any place name.
welcome-language = Choose a language:
welcome-regions = Which regions do you need?
welcome-regions-how = Press one or several, then “Next”. A name can also be typed.
welcome-chosen = Chosen: { $names }
welcome-what-to-get = What shall be sent?
welcomed = Subscribed: { $names }
welcomed-digest = The digest comes at { $hours }.
welcomed-every = Every report comes at once, the digest at { $hours }.
welcomed-next = Type a place name to get its report. All commands: /help
hello-group = Hello. Ask here /region Belgorod or /today; the group's administrators can subscribe it: /subscribe Belgorod. All commands: /help
macro-border = Border
macro-center = Centre
macro-northwest = Northwest
macro-south = South
macro-caucasus = Caucasus
macro-volga = Volga
macro-ural = Urals
macro-siberia = Siberia
macro-fareast = Far East
macro-seas = Seas

## Subscriptions
subscribe-ask = What shall be sent?
subscribe-which = Which region to subscribe to? Type for example: /subscribe Belgorod
manner-silent = without sound
manner-least = from { $least } drones
mode-digest = digest only
mode-every = digest and every report
unsubscribed = Subscription ended: { $name }
unsubscribed-none = There is no such subscription: { $name }
subscriptions-none = No subscriptions. To subscribe: /subscribe Belgorod
subscriptions-title = { $count ->
    [one] { $count } subscription
   *[other] { $count } subscriptions
}

## Settings
settings-title = Settings
settings-language = Language: English
settings-zone = Time zone: { $zone }
settings-hours = Digest: { $hours }
settings-how = It can also be typed: /settings Asia/Omsk or /settings 8 20
settings-which-zone = Your time zone
settings-which-hours = At which hours shall the digest come?

## Comparison
compare-usage = Give two regions: /compare Belgorod Kursk 7d, or one region in two periods: /compare Belgorod yesterday, 7d

## Sources and status
sources-none = No channel is read yet.
sources-title = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
status-title = State of the service
status-alive = alive
status-never = not heard of yet
status-silent = silent since { $time }
status-newest = The newest post that was read: { $time }
part-bot = Bot
part-watcher = Reading of channels

## Privacy
privacy-title = What is stored about you
privacy-stored = The chat's number, language, time zone, digest hours, subscriptions, and the digests and reports sent to you.
privacy-not-stored = Not stored: your name, your phone, your questions and texts.
privacy-how = Show all of it: /mydata. Delete all of it: /forget
mydata-nothing = Nothing is stored about you.
mydata-title = This is all that is stored about you
mydata-chat = Chat number: { $id }
mydata-settings = Language: { $language }, digest at { $hours }
mydata-since = With us since { $day }
forget-ask = Delete all settings, subscriptions and what was sent to you? This cannot be undone.
forgotten = All is deleted. To begin again: /start

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

## Notices
notice-channel-private = Channel became private: { $subject }
notice-channel-renamed = Channel was renamed: { $subject }
notice-channel-gone = Channel is gone: { $subject }
notice-channel-back = Channel is read again: { $subject }
notice-channel-added = Channel added: { $subject }
notice-order-failed = Channel could not be added: { $subject }
notice-gap = Gap in the posts of: { $subject }
notice-session-dead = Reading has stopped, a new login is needed: { $subject }
notice-flood-wait = Telegram asks to wait: { $subject }

## Refusals
only-for-admins = This command is for the service's administrators.
only-for-chat-admins = A group's subscriptions are managed by its administrators.
old-button = This button is out of date. Please ask again.
apology = The answer failed: a mistake on our side, it has been recorded. Please try later.
unknown-command = There is no such command. All commands: /help
too-often = Too many questions at once. Please wait a little.
unknown-setting = I do not understand. For example: /settings Asia/Omsk, /settings 8 20, /settings ru
unknown-period = I do not understand the period. For example: today, night, yesterday, 7d, 2026-11-01..2026-11-07.

## Buttons
button-today = Today
button-night = Night
button-yesterday = Yesterday
button-7-days = 7 days
button-30-days = 30 days
button-subscribe = 🔔 Subscribe
button-posts = Posts
button-how = How counted
button-back = ← Back
button-whole = In full
button-settings = Subscriptions
button-next = Next →
button-digest-only = Digest only
button-every = Digest and every report
button-loud = With sound
button-silent = Without sound
button-least = from { $least }
button-unsubscribe = Unsubscribe
button-subscriptions = All subscriptions
button-zone = Time zone
button-hours = Digest hours
button-forget = Delete
button-watch = Read
button-unwatch = Stop reading
button-no = No

## Files to take away
credit-places = Place names: GeoNames, CC BY 4.0. Shapes: Natural Earth.
export-statements = Statements: who claimed how many drones, where and for what time
export-tallies = Tallies: every drone counted once, by reporting day and region
export-no-report = A region and day without a row: nothing was reported. That is not zero.
export-do-not-add-statements = Do not add these figures up: several sources speak of the same drones, and a part repeats its whole.
export-do-not-add-tallies = Do not add tallies up: a claim may belong to either of two days or regions. Ask for the longer period instead.
export-cite = Dronewatch, claims of Russian officials on Telegram from { $start } to { $until }, taken on { $made }; give the link to the post beside any figure.
export-caption = { $title }, { $period }. The first lines say what the columns mean.
export-usage = Say a period, and if you like a place, a format and what: /export 7d, /export Belgorod 2026-11-01..2026-11-07 json, /export 30d statements. Formats: csv, json, geojson.
export-too-large = This file would be larger than Telegram takes. Ask for a shorter period or one region.
export-busy = Another file is being made. Please ask again in a minute.
export-column-statement = channel id/post number:item
export-column-voice = the office that speaks: mod_russia, a region's code, or a channel
export-column-office = what kind of office it is
export-column-channel = the channel's title
export-column-link = the post
export-column-posted = when it was posted, UTC
export-column-edited = when it was edited, UTC; empty: never
export-column-areas = ISO 3166-2 code, with its district after a slash; several are one joint figure; empty: place not said
export-column-places = the same in words
export-column-low = the fewest drones that the words allow
export-column-high = the most drones that they allow; empty: no upper bound said
export-column-window-from = the earliest moment that the claim may speak of, UTC
export-column-window-until = the latest such moment, UTC
export-column-surely-from = the claim surely holds all that its source knows from here on, UTC; empty: it need not
export-column-surely-until = and up to here, UTC
export-column-limited-to = the units or means to which the figure is limited; empty: to none
export-column-types = the types of drone to which it is limited; empty: to none
export-column-part = yes: part of another figure of the same post
export-column-words = the words of the post
export-column-from = the reporting day's start, UTC: 08:00 Moscow time, or up to three hours off where the region's officials report so
export-column-until = its end, UTC
export-column-area = ISO 3166-2 code, or ours for seas; *: the whole country, drones without a place among them
export-column-place = the same in words
export-column-least = the fewest drones with which every claim is true
export-column-agreed = the most, if the sources speak of the same drones; empty: no such bound
export-column-most = the most, if no two sources speak of the same drone; empty: no upper bound
export-column-unplaced = claimed beside it without a place; empty: number not said
export-column-contradictions = posts that cannot all be true
export-column-change = by how many drones figures had to be changed so that they agree
export-column-voices = who spoke
export-column-links = the posts behind the figure
export-column-sum = for comparison: the plain sum of all figures
export-column-largest = for comparison: the largest figure

## Pictures
map-title = Drones claimed shot down
map-contradiction = claims contradict
map-off = Off the map
map-unplaced = Place not said: { $count }
picture-claims = Claims by Russian officials, not independently confirmed
chart-claims = Drones claimed shot down, by day · claims by Russian officials
chart-credit = Dronewatch · every drone counted once · not independently confirmed
chart-at-least = possibly more
map-credit = Dronewatch · every drone counted once · Shapes: Natural Earth
chart-range = range
country-total = in the whole period
button-map-whole = Whole country
button-map-european = European part
button-by-region = By region
button-voices = By source
button-together = All together
button-report = Report

## Places
place-unknown = I do not know this place: “{ $query }”.
place-near = No place is called just that: “{ $query }”. Perhaps one of these:
place-which = Which region, district or town?
place-example = For example: /region Belgorod or /region Kaluga 7d

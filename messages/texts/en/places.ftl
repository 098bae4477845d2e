## Places
place-unknown = I do not know this place: “{ $query }”.
place-near = No place is called just that: “{ $query }”. Perhaps one of these:
place-several = There is more than one “{ $query }”. Which do you mean?
place-which = Which region, district or town?
place-example = For example: /region Belgorod or /region Kaluga 7d

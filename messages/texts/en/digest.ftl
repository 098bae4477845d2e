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
digest-silent = Silent for longer than usual:
silent-since = since { $time }

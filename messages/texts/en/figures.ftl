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

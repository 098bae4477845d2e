## Figures
figure-at-least = не менее { $least }
figure-at-most = до { $most }
figure-unsaid = число не названо
drones = { $count ->
    [one] { $count } беспилотник
    [few] { $count } беспилотника
   *[many] { $count } беспилотников
}
drones-between = { $low }–{ $high ->
    [one] { $high } беспилотник
    [few] { $high } беспилотника
   *[many] { $high } беспилотников
}
drones-from = не менее { $count ->
    [one] { $count } беспилотника
   *[other] { $count } беспилотников
}
drones-to = до { $count ->
    [one] { $count } беспилотника
   *[other] { $count } беспилотников
}
drones-unsaid = беспилотники, число не названо
uav = { $figure } БПЛА
nothing = нет
and-more = и ещё { $count }
more = ещё { $count }

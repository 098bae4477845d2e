## Comparison
compare-usage = Give two regions: /compare Belgorod Kursk 7d, or one region in two periods: /compare Belgorod yesterday, 7d

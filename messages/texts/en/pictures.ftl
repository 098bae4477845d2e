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

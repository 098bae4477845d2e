## Location
location-here = By the map this is { $name }.
location-near = A border is near, and the map is coarse. Beside it: { $names }
location-nowhere = Near this place there are no regions that are told of here. Please type a name.
location-not-kept = The location is not stored.

"""Names of places: the regions, the gazetteer of districts and towns, and how typed names are found."""

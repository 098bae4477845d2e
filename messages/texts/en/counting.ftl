## How it is counted
how-once = Posts about the same place and time are not added up: every drone is counted once.
how-exact = All claims can be true together with one number only: { $figure }.
how-close = { $least } are enough for every claim to be true; if the sources speak of the same drones, together they come to { $agreed } at the most.
how-at-least = { $least } are enough for every claim to be true; some of the figures may belong to another time or place, so no upper number is given.
how-unsaid = The official channels gave no exact number.
how-most = If no two sources speak of the same drone, up to { $most }.
how-no-most = The claims give no upper bound.
how-naive = For comparison: the plain sum of all figures is { $summed }, the largest of them { $largest }.
how-title = How it is counted
how-general = A governor, a headquarters and the ministry often speak of the same drones. We neither add their figures nor take the largest: we look for the least and the most drones for which every claim is true.
how-figures = “61”: the claims leave one number. “61–64”: they leave a small range. “At least 61”: some claims may belong to another time or place.
how-silence = “No reports” is not zero: no official source said anything. Source, time and link stand beside every figure.

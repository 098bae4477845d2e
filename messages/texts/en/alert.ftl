## The alert
alert-downed = Claimed shot down: { $drones }
alert-downed-one = Claimed shot down: { $drones }
alert-number-unsaid = Claimed that drones were shot down, number not said
alert-edited = Post edited: it said { $before }, now { $after }
alert-corrected = Reading of the post corrected by an administrator: was { $before }, is { $after }
alert-corrected-beside = Reading of the post corrected by an administrator; the figure stays: { $after }
alert-withdrawn = Post deleted; it claimed: { $before }
card-final = final

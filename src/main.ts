// Turns the arguments into a command; the only place that sets the exit code.
export {};

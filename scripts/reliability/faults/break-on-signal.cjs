// Loaded before a service: SIGUSR2 breaks a promise that nobody holds.
process.on("SIGUSR2", () => void Promise.reject(new TypeError("broken on purpose")));

/** What ends the program from outside, with the status that a shell gives a program that it has ended. */
export const endingSignals = {SIGHUP: 129, SIGINT: 130, SIGQUIT: 131, SIGTERM: 143} as const;

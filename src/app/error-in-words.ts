// An error as it is said on the screen: its sentence, without the name of its class.

export const errorInWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));

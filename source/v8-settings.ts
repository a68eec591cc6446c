/** What was changed since the start: as it was, and as it is. */
const changes = new Map<string, string>();

/** Changes a setting of V8 for all threads of the process. @param before How V8 starts. */
export function setV8(now: string, before: string): void {
	apply(now);
	changes.set(before, now);
}

/** Changes a setting back. @param before As it was given to `setV8`. */
export function setV8Back(before: string): void {
	changes.delete(before);
	apply(before);
}

/**
 * Does something under the settings that V8 starts with. Compiled code that is kept for the next start needs them: V8
 * takes none that was made under others, and every start after an hour with the panes would have to compile again.
 */
export function asAtStart(work: () => void): void {
	for (const before of changes.keys()) apply(before);
	try {
		work();
	} finally {
		for (const now of changes.values()) apply(now);
	}
}

/** `v8` takes a while to load, and few starts change anything. */
function apply(setting: string): void {
	process.getBuiltinModule('node:v8').setFlagsFromString(setting);
}

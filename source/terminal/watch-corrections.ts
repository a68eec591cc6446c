import fs from 'node:fs';
import type {Article} from '../article/article.ts';
import type {CorrectionLog} from '../corrections/correction.ts';

// Looking costs a system call. It works on network drives too, and where nothing was ever kept there is no folder to watch.
const lookEveryMilliseconds = 1000;

/**
 * Watches what is kept of an article's corrections. The process does not go on for it.
 *
 * @param onKept Is given what is kept: once soon after the start, and whenever that has changed, by this program or another.
 * @returns Stops watching.
 */
export async function watchCorrections(
	article: Article,
	onKept: (log: CorrectionLog) => void,
): Promise<() => void> {
	const {correctionsFile, readCorrections} = await import('../corrections/store.ts');
	const file = correctionsFile(article);
	const onChange = () => {
		readCorrections(file).then(
			({log}) => onKept(log),
			// Whoever corrects something is told why it cannot be kept; somebody who reads has lost nothing.
			() => {},
		);
	};
	fs.watchFile(file, {persistent: false, interval: lookEveryMilliseconds}, onChange);
	// What was kept between the last reading and the first look at the file is no change to that look.
	const missed = setTimeout(onChange, lookEveryMilliseconds);
	missed.unref();
	return () => {
		clearTimeout(missed);
		fs.unwatchFile(file, onChange);
	};
}

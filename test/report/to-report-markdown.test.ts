import {describe, expect, it} from 'vitest';
import {toReportMarkdown} from '../../source/report/to-report-markdown.ts';
import {harbour, harbourWith} from '../helpers/harbour.ts';

describe('a source report in Markdown', () => {
	const report = toReportMarkdown(harbour);

	it('says who speaks how much', () => {
		expect(report).toContain('8 quotes from 4 sources: 5 direct, 1 mixed, 2 indirect.');
		expect(report).toContain('| Ana Ruiz | Mayor |  | 33 | 57% | ███████████ | 3 | 26 | 0 | 7 | ¶1 | ¶6 |');
		expect(report).toContain('| one resident |  | unnamed | 8 | 14% | ███ | 1 | 8 | 0 | 0 | ¶5 | ¶5 |');
	});

	it('says how openly, and what is not known', () => {
		expect(report).toContain('| named | 6 | 44 | 76% |');
		expect(report).toContain('Of the speakers, 1 is unsure and 1 unknown.');
	});

	it('has the words of every quote', () => {
		expect(report.match(/^> /gm)).toHaveLength(8);
	});

	it('says that nobody is quoted when nobody is', () => {
		const silent = toReportMarkdown({...harbourWith({title: '# <b>'}), quotes: [], actors: []});
		expect(silent).toContain('# \\# \\<b\\>');
		expect(silent).toContain('Nobody is quoted.');
	});
});

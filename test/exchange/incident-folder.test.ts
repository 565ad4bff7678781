// The incident folder: what its files are called, and that a name can lead nowhere else.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {incidentFolderFiles} from '../../src/exchange/incident-folder.js';
import {sourceOf} from '../../src/exchange/source.js';
import {fileSlug} from '../../src/exchange/writers/file-names.js';
import {parkingLotMarkdown} from '../../src/exchange/writers/parking-lot-markdown.js';
import {arbitraryReview} from '../support/arbitrary-review.js';
import {sampleNow, sampleReview} from '../support/sample-review.js';

it('has five files, each of which says what the review says', () => {
  const {files} = incidentFolderFiles(sourceOf(sampleReview('closed'), sampleNow('closed')));
  expect(files.map(({names}) => names[0])).toEqual([
    'GH-2018-10-21-report.md',
    'GH-2018-10-21-record.md',
    'GH-2018-10-21-parking-lot.md',
    'GH-2018-10-21-review.json',
    'GH-2018-10-21-actions.csv',
  ]);
  for (const {text} of files) {
    expect(text).toContain('GH-2018-10-21');
    expect(text.endsWith('\n')).toBe(true);
  }
});

it('has a page that says what each file is, and the sums of all as sha256sum has them', () => {
  const {lists} = incidentFolderFiles(sourceOf(sampleReview('closed'), sampleNow('closed')));
  const placed = [
    {first: 'GH-2018-10-21-report.md', name: 'GH-2018-10-21-report.2.md', sum: 'a'.repeat(64)},
    {first: 'GH-2018-10-21-actions.csv', name: 'GH-2018-10-21-actions.csv', sum: 'b'.repeat(64)},
    // Of another audience, and so none of the team’s files.
    {first: 'GH-2018-10-21-client-report.md', name: 'GH-2018-10-21-client-report.md', sum: 'c'.repeat(64)},
  ];
  const [readme, sums] = lists.map((list) => list(placed));
  expect(readme?.names[0]).toBe('GH-2018-10-21-README.md');
  expect(readme?.text).toContain('- `GH-2018-10-21-report.2.md` – the report to send');
  expect(readme?.text).not.toContain('docs/');
  expect(sums?.text).toBe(
    `${'a'.repeat(64)}  GH-2018-10-21-report.2.md\n${'b'.repeat(64)}  GH-2018-10-21-actions.csv\n`,
  );
});

it('is the same when it is written again', () => {
  fc.assert(
    fc.property(arbitraryReview, ({review, now}) => {
      const before = JSON.stringify(review);
      const {files} = incidentFolderFiles(sourceOf(review, now));
      expect(incidentFolderFiles(sourceOf(review, now)).files).toEqual(files);
      expect(JSON.stringify(review)).toBe(before);
    }),
    {numRuns: 20},
  );
});

describe('what a file name makes of a reference', () => {
  it.each([
    ['INC-7', 'INC-7'],
    ['inc 7: mail & web', 'inc-7-mail-and-web'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\x', 'C-Windows-x'],
    ['.hidden', 'hidden'],
    ['NUL', 'incident-NUL'],
    ['Störung 12', 'Stoerung-12'],
    ['', 'incident'],
    ['???', 'incident'],
    ['ＩＮＣ－７', 'INC-7'],
    ['ﬁre ﬂow', 'fire-flow'],
    ['Ⅻ', 'XII'],
    ['№ 7', 'No-7'],
    ['१२३', '१२३'],
    ['٤٥٦/۷', '٤٥٦-۷'],
    ['障害 7', '障害-7'],
    ['事故/七', '事故-七'],
    ['장애', '장애'],
    ['🔥', '🔥'],
    ['INC 7 🏳️‍🌈', 'INC-7-🏳️‍🌈'],
    ['Сбой: почта', 'Сбой-почта'],
    ['می‌روم', 'می‌روم'],
    ['\u{301}障', '障'],
    ['障'.repeat(60), '障'.repeat(40)],
  ])('of %j is %s', (reference, name) => {
    expect(fileSlug(reference)).toBe(name);
  });

  it('is short and never a path, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 300}), (reference) => {
        const slug = fileSlug(reference);
        expect(slug).not.toMatch(/[/\\:*?"<>|.\s\p{Cc}\p{Cs}]|^-|-$|^$/u);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(120);
      }),
    );
  });
});

describe('the names of all files', () => {
  const awkward = [
    '../../etc/passwd',
    '/',
    '..',
    '.',
    'NUL',
    'con.txt',
    'a\0b',
    '\u202egnp.exe',
    'x'.repeat(5000),
    '-rf *',
    '',
  ];
  const text = fc.oneof(fc.constantFrom(...awkward), fc.string({unit: 'binary', maxLength: 200}));

  it('are plain names of the folder itself, whatever the reference and the recording are', () => {
    const closed = sampleReview('closed');
    fc.assert(
      fc.property(text, text, (reference, recording) => {
        const review = {...closed, reference, recording: `/srv/${recording}`};
        const {files, copies, lists} = incidentFolderFiles(sourceOf(review, sampleNow('closed')), ['spreadsheet']);
        const names = [...files, ...copies, ...lists.map((list) => list([]))].flatMap((file) => file.names);
        expect(names.length).toBeGreaterThan(8);
        for (const name of names) {
          expect(name).not.toMatch(/[/\\:*?"<>|\s\p{Cc}\p{Bidi_Control}]|^[-.]|\.$/u);
          expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
        }
      }),
      {numRuns: 60, examples: awkward.map((each): [string, string] => [each, each])},
    );
  });
});

it('has names for where another review has the first, by the review’s id, and plain ones for any disk', () => {
  const review = {...sampleReview('closed'), id: 'bcdf2345', reference: '障害'};
  expect(incidentFolderFiles(sourceOf(review, sampleNow('closed'))).files[0]?.names).toEqual([
    '障害-report.md',
    '障害-bcdf2345-report.md',
    'incident-bcdf2345-report.md',
  ]);
});

describe('the parking lot', () => {
  it('has every topic under the place it goes to', () => {
    expect(parkingLotMarkdown(sampleReview('closed'))).toBe(
      `# Parking lot: GH-2018-10-21, Service degraded after a 43 second network partition

Parked in the incident review of 2018-11-01.

## For a wider forum

- How much does it cost to run every service from two regions? (the forum of 15 November)

## For another meeting

- Do we want an on-call rota for network and databases together? (with the network team, next week)
`,
    );
  });

  it('shows first what has no place yet', () => {
    const text = parkingLotMarkdown(sampleReview('after'));
    expect(text).toMatch(/## No destination yet\n\n- How much/);
  });

  it('says so where nothing was parked', () => {
    expect(parkingLotMarkdown(sampleReview('opening'))).toContain('Nothing was parked.');
  });
});

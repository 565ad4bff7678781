// The recording in the incident folder: a link of the web becomes a page, the path of a file a copy, all else is text.
import fc from 'fast-check';
import {parse} from 'parse5';
import {describe, expect, it} from 'vitest';
import {incidentFolderFiles} from '../../src/exchange/incident-folder.js';
import {type Source, sourceFor, sourceOf} from '../../src/exchange/source.js';
import {recordedAt, recordingPage} from '../../src/exchange/writers/recording-page.js';
import {sampleNow, sampleReview} from '../support/sample-review.js';

type Node = {nodeName: string; value?: string; attrs?: {name: string; value: string}[]; childNodes?: Node[]};

const allIn = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(allIn)];
const elements = (html: string) => allIn(parse(html) as Node).filter(({attrs}) => attrs !== undefined);
const attribute = (node: Node | undefined, name: string) => node?.attrs?.find((one) => one.name === name)?.value;
const textIn = (node: Node | undefined): string =>
  node
    ? allIn(node)
        .map(({value}) => value ?? '')
        .join('')
    : '';

const withRecording = (recording: string): Source =>
  sourceOf({...sampleReview('closed'), reference: 'INC-7', recording}, sampleNow('closed'));

describe('what a recording is said to be', () => {
  it.each([
    ['https://example.org/v/7?t=1&x=2', {link: 'https://example.org/v/7?t=1&x=2'}],
    [' HTTP://EXAMPLE.org ', {link: 'http://example.org/'}],
    ['/srv/meetings/7.mp4', {file: '/srv/meetings/7.mp4'}],
    ['~/7.mp4', {file: '~/7.mp4'}],
    ['C:\\meetings\\7.mp4', {file: 'C:\\meetings\\7.mp4'}],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['data:text/html,x', null],
    ['https://', null],
    ['https://example.org/a b', null],
    ['the archive, shelf 3', null],
    ['../7.mp4', null],
    ['//host/share/7.mp4', null],
    ['/home/somebody/.ssh/id', null],
    ['/home/somebody/credentials.env', null],
    ['', null],
  ])('%j', (recording, at) => {
    expect(recordedAt(recording)).toEqual(at);
  });
});

describe('the page of a link', () => {
  it('has that link alone, shows where it leads, and runs nothing', () => {
    const all = elements(recordingPage(sampleReview('closed'), 'https://example.org/v/7?t=1&x=2'));
    const links = all.filter(({nodeName}) => nodeName === 'a');
    expect(links.map((node) => [attribute(node, 'href'), textIn(node)])).toEqual([
      ['https://example.org/v/7?t=1&x=2', 'https://example.org/v/7?t=1&x=2'],
    ]);
    expect(all.map(({nodeName}) => nodeName)).not.toContain('script');
    expect(all.some((node) => attribute(node, 'http-equiv') !== undefined)).toBe(false);
  });

  it('keeps any reference and any address in their places', () => {
    const shape = elements(recordingPage(sampleReview('closed'), 'https://example.org/')).map(({nodeName}) => nodeName);
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 60}), fc.webUrl({withQueryParameters: true}), (text, url) => {
        const at = recordedAt(`${url}#"><script>'&amp;`);
        if (!at || !('link' in at)) throw new Error(`${url} is an address`);
        const all = elements(recordingPage({...sampleReview('closed'), reference: text}, at.link));
        expect(all.map(({nodeName}) => nodeName)).toEqual(shape);
        expect(
          attribute(
            all.find(({nodeName}) => nodeName === 'a'),
            'href',
          ),
        ).toBe(at.link);
      }),
    );
  });
});

describe('the incident folder', () => {
  const names = (source: Source, ...more: [boolean?]) => {
    const {files, copies} = incidentFolderFiles(source, ['report'], ...more);
    return [...files, ...copies].map((file) => file.names[0]);
  };

  it('has the link as a page, and the file itself under a name of the incident', () => {
    expect(names(withRecording('https://example.org/v/7'))).toEqual(['INC-7-report.md', 'INC-7-recording.html']);
    expect(names(withRecording('/srv/My meeting.MP4'))).toEqual(['INC-7-report.md', 'INC-7-recording.mp4']);
    expect(names(withRecording('/srv/no ending'))).toEqual(['INC-7-report.md']);
    expect(names(withRecording('the archive'))).toEqual(['INC-7-report.md']);
    expect(names(withRecording('https://example.org/v/7'), false)).toEqual(['INC-7-report.md']);
  });

  it('says of it in its README what it is', () => {
    const {lists, files} = incidentFolderFiles(withRecording('https://example.org/v/7'));
    const placed = files.map(({names: [first]}) => ({first, name: first, sum: ''}));
    expect(lists[0]?.(placed).text).toContain('- `INC-7-recording.html` – the link to the recording');
  });

  it('has for the company the link at most, and nothing of it for a client', () => {
    expect(names(sourceFor('company', withRecording('https://example.org/v/7')))).toContain(
      'INC-7-company-recording.html',
    );
    expect(names(sourceFor('company', withRecording('/srv/7.mp4')))).toEqual(['INC-7-company-report.md']);
    expect(names(sourceFor('client', withRecording('https://example.org/v/7')))).toEqual(['INC-7-client-report.md']);
  });
});

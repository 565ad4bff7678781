// A role's sitting on an open review: its half-written texts, who is here, and an ear for what the others write.
import {dirname} from 'node:path';
import type {Presence, TheirDraft} from '../review/review-state.js';
import {MINUTE} from '../review/units.js';
import {removeTemporary} from './disk/left-overs.js';
import {seenLate} from './disk/mount.js';
import {Drafts} from './drafts/drafts.js';
import {beginEdit, endEdit} from './drafts/editor-folder.js';
import {dropOthersDraft, othersDrafts} from './drafts/others-drafts.js';
import type {AllJournals} from './journal/all-journals.js';
import type {Journal} from './journal/journal.js';
import type {FileNames} from './journal/reader.js';
import {isOnANetwork, JournalWatch} from './journal/watch.js';
import {swapFileLeft} from './notices.js';
import type {PlaceForEditor} from './place-for-editor.js';
import {isMet} from './presence/here-file.js';
import {Others} from './presence/others.js';
import {OwnPresence, type Writer} from './presence/own-presence.js';
import {beginsHere, endsHere} from './presence/process-alive.js';

export type SittingOptions = Omit<Writer, 'writer'> & {
  /** False: texts are kept in memory only, and nobody hears of this process. */
  isWritable: boolean;
  /** The own one. */
  journal: Journal;
  journals: AllJournals;
  /** Called when something was heard, or others came, went or typed. */
  onChange: () => void;
  /** Called now and then, whatever was heard: it must cost next to nothing. */
  onGlance: () => void;
};

/** Terminals that slept together are back within so much time of each other (ms). */
const AT_ONCE = MINUTE;

export class Sitting {
  readonly #others: Others;
  readonly #presence: OwnPresence | undefined;
  #watch: JournalWatch | undefined;
  readonly drafts: Drafts;
  #dropping: Promise<void> = Promise.resolve();

  constructor(private readonly options: SittingOptions) {
    const {journal, journals, isWritable, role} = options;
    const self = {...options, writer: journal.writer};
    beginsHere(journal.writer);
    this.drafts = new Drafts(self);
    this.#others = new Others({...self, lastChangeOf: (writer) => journals.fold.lastOf(writer)?.at});
    if (isWritable && isMet(role)) this.#presence = new OwnPresence(self);
  }

  /** As `ReviewStore.lastSign`. */
  lastSign: number | undefined;

  /** As `ReviewStore.seenLate`. */
  seenLate: string | null = null;

  /** Finds out who is here, takes over what earlier sittings left behind, and listens from then on. */
  async begin(): Promise<void> {
    const {folder, isWritable, journals} = this.options;
    const [onANetwork] = await Promise.all([
      isOnANetwork(folder),
      this.#meet(),
      isWritable ? this.drafts.adopt().catch(() => undefined) : undefined,
    ]);
    // What they left half written was typed by somebody.
    // What a clock says that was ahead, of the machine or of its writer, is no sign: it would hide the whole absence.
    const now = this.options.now();
    const written = [...this.drafts.leftAt.values()].filter((at) => at <= now);
    const lastSign = Math.max(this.#signOfOthers(now + 1), ...written);
    if (!this.#others.isSomebodyHere && Number.isFinite(lastSign)) this.lastSign = lastSign;
    if (onANetwork) journals.reader.trustFacts = false;
    this.seenLate = await seenLate(folder);
    this.#watch = new JournalWatch({
      folder,
      onANetwork,
      look: (names) => this.#look(names),
      isTroubled: () => journals.isTroubled,
      glance: () => this.#glance(),
    });
  }

  #glance(): void {
    const isOther = this.#others.glance();
    if (isOther) this.options.onChange();
    void this.drafts.lookForSwapFiles().then((isNews) => isNews && this.options.onChange());
    this.options.onGlance();
  }

  /** Everybody else, newest first. */
  get others(): readonly Presence[] {
    return this.#others.list;
  }

  keepDraft(place: string, text: string): void {
    if (text !== '' && text !== this.drafts.get(place)) this.#presence?.types();
    this.drafts.keep(place, text);
  }

  /** What there is to say of texts that an editor left behind. */
  get told(): string[] {
    return this.drafts.inSwapFiles.map(swapFileLeft);
  }

  /** Where an editor works on the draft of this place. */
  placeForEditor(place: string): PlaceForEditor | undefined {
    if (!this.options.isWritable) return undefined;
    const {disk} = this.options;
    return {
      begin: (text) => beginEdit(this.#self, place, text),
      keep: (text) => this.drafts.keepNow(place, text),
      end: (path) => endEdit(disk, dirname(path)),
    };
  }

  othersDrafts = (): Promise<TheirDraft[]> => othersDrafts(this.#self);
  /** One after the other: two may be in one file. */
  dropDraft = (draft: TheirDraft): Promise<void> => {
    const dropped = this.#dropping.then(() => dropOthersDraft(this.#self, draft));
    this.#dropping = dropped.catch(() => undefined);
    return dropped;
  };

  /** What was typed is saved. */
  rests(): void {
    this.#presence?.rests();
  }

  /** As `ReviewStore.wasSomebodyHere`. Whoever slept on this machine is back at the same moment, and says so. */
  async wasSomebodyHere(from: number, to: number): Promise<boolean> {
    await this.#look('all');
    return this.#signOfOthers(to - AT_ONCE) > from;
  }

  #signOfOthers(until?: number): number {
    const {journal, journals} = this.options;
    return Math.max(this.#others.lastSign(until), journals.fold.lastSign(journal.writer, until));
  }

  /** As `ReviewStore.beat`. */
  beat(): void {
    this.#watch?.beat();
  }

  async stopListening(): Promise<void> {
    await this.#watch?.close();
  }

  async end(): Promise<void> {
    await this.drafts.close();
    await this.#presence?.leave();
    endsHere(this.options.journal.writer);
  }

  get #self() {
    return {...this.options, writer: this.options.journal.writer};
  }

  async #meet(): Promise<void> {
    const {disk, folder, now, isWritable} = this.options;
    await this.#others.read('all');
    if (!isWritable) return;
    await this.#others.removeOld();
    await removeTemporary(disk, folder, now());
  }

  /** At others' news, and now and then at whether the own journal is still where it was left. */
  async #look(names: FileNames): Promise<void> {
    const {journal, journals, onChange} = this.options;
    if (names === 'all') journal.guard();
    const [isNews, isOther] = await Promise.all([journals.hear(names), this.#others.read(names)]);
    if (isNews || isOther) onChange();
  }
}

// A role's sitting on an open review: its half-written texts, who is here, and an ear for what the others write.
import type {Presence, TheirDraft} from '../review/review-state.js';
import {MINUTE} from '../review/units.js';
import {isOnANetwork, seenLate} from './disk/mount.js';
import {orSoon} from './disk/slow.js';
import {Drafts} from './drafts/drafts.js';
import {editPlace} from './drafts/edit-place.js';
import type {OpenWindow} from './drafts/editor-window.js';
import {dropOthersDraft, othersDrafts} from './drafts/others-drafts.js';
import {savedLater} from './drafts/saved-later.js';
import {TakingOverWhenGone} from './drafts/taking-over-when-gone.js';
import type {AllJournals} from './journal/all-journals.js';
import type {Journal} from './journal/journal.js';
import type {FileNames} from './journal/reader.js';
import {JournalWatch} from './journal/watch.js';
import {unreadEdit, wordsInEditor} from './notices.js';
import type {PlaceForEditor} from './place-for-editor.js';
import {type HereFile, isMet} from './presence/here-file.js';
import {Others} from './presence/others.js';
import {OwnPresence, type Writer} from './presence/own-presence.js';
import {beginsHere, endsHere} from './presence/process-alive.js';
import {Tidying} from './tidying.js';

export type SittingOptions = Omit<Writer, 'writer'> & {
  /** False: texts are kept in memory only, and nobody hears of this process. */
  isWritable: boolean;
  /** The own one. */
  journal: Journal;
  journals: AllJournals;
  /** Called when something was heard, or others came, went or typed. */
  onChange: () => void;
  /** Called with what a terminal of this role left half written that is gone since this sitting began; by place. */
  onLeft: (texts: ReadonlyMap<string, string>) => void;
  /** Called when something may have been written on this machine, whoever wrote it. */
  onLooked: () => void;
  /** Called now and then, whatever was heard: it must cost next to nothing. */
  onGlance: () => void;
  /** Called when the folder may hold something else, and seldom otherwise: it may ask the disk. */
  onFolder: () => void;
};

/** Terminals that slept together are back within so much time of each other (ms). */
const AT_ONCE = MINUTE;

export class Sitting {
  readonly #others: Others;
  readonly #presence: OwnPresence | undefined;
  #watch: JournalWatch | undefined;
  #tidying: Tidying | undefined;
  #takingOver: TakingOverWhenGone | undefined;
  readonly drafts: Drafts;
  #lookingAtLeft: Promise<void> | undefined;
  #dropping: Promise<void> = Promise.resolve();

  constructor(private readonly options: SittingOptions) {
    const {journal, journals, isWritable, role} = options;
    const self = {...options, writer: journal.writer, review: journals.fold.review?.id ?? ''};
    beginsHere(journal.writer);
    this.drafts = new Drafts(self);
    this.#others = new Others({...self, lastChangeOf: (writer) => journals.fold.lastAtOf(writer)});
    if (!isWritable || !isMet(role)) return;
    this.#presence = new OwnPresence(self);
    this.#takingOver = new TakingOverWhenGone({...self, drafts: this.drafts});
  }

  /** As `ReviewStore.lastSign`. */
  lastSign: number | undefined;

  /** As `ReviewStore.seenLate`. */
  seenLate: string | null = null;

  /** Finds out who is here, takes over what earlier sittings left behind, and listens from then on. */
  async begin(): Promise<void> {
    const {disk, folder, now, isWritable, journals, role} = this.options;
    const [onANetwork] = await Promise.all([
      isOnANetwork(folder),
      this.#others.read('all'),
      isWritable ? orSoon(this.drafts.adopt()) : undefined,
    ]);
    this.drafts.begin();
    // What was left half written was typed by somebody; but a clock that was ahead tells of nobody: it would hide the
    // whole absence.
    const at = now();
    const written = [...this.drafts.leftAt.values()].filter((left) => left <= at);
    const lastSign = Math.max(await this.#signOfOthers(at + 1), ...written);
    if (!this.#others.isSomebodyHere && Number.isFinite(lastSign)) this.lastSign = lastSign;
    if (onANetwork) journals.reader.trustFacts = false;
    this.seenLate = await seenLate(folder);
    this.#watch = new JournalWatch({
      folder,
      onANetwork,
      look: (names) => this.#look(names),
      isTroubled: () => journals.isTroubled,
      onSilence: () => journals.noteSilence() && this.options.onChange(),
      glance: () => this.#glance(),
      lookAtFolder: this.options.onFolder,
    });
    // Whoever only watches leaves everything as it is.
    if (isWritable && isMet(role)) this.#tidying = new Tidying({disk, folder, now, others: this.#others});
  }

  #glance(): void {
    const isOther = this.#others.glance();
    if (isOther) this.options.onChange();
    this.#takingOver?.look(this.others);
    // One at a time: a disk that gives no answer keeps a thread for each.
    if (this.drafts.taken.isAnyLeft)
      this.#lookingAtLeft ??= savedLater(this.drafts, this.options).then((came) => {
        this.#lookingAtLeft = undefined;
        if (came && came.size > 0) this.options.onLeft(came);
        if (came) this.options.onChange();
      });
    this.options.onGlance();
  }

  /** Everybody else, newest first. */
  get others(): readonly Presence[] {
    return this.#others.list;
  }

  /** What this process last said of itself; undefined where nobody meets it. */
  get saidHere(): HereFile | undefined {
    return this.#presence?.fact;
  }

  /** Who is on the review on other machines; null once nothing is heard of them any more. */
  hearElsewhere(said: readonly HereFile[] | null): void {
    const isOther = said ? this.#others.hearElsewhere(said) : this.#others.forgetElsewhere();
    if (isOther) this.options.onChange();
  }

  keepDraft(place: string, text: string): void {
    if (text !== '' && text !== this.drafts.get(place)) this.#presence?.types();
    this.drafts.keep(place, text);
  }

  keepDraftNow(place: string, text: string): Promise<boolean> {
    this.keepDraft(place, text);
    return this.drafts.isSafe();
  }

  /** What there is to say of texts that an editor left behind. */
  get told(): string[] {
    const {inSwapFiles, unread} = this.drafts.taken.left;
    return [...inSwapFiles.map(() => wordsInEditor), ...unread.map(() => unreadEdit)];
  }

  /** Where an editor works on the draft of this place. */
  placeForEditor(place: string): PlaceForEditor | undefined {
    const {isWritable, journals} = this.options;
    if (!isWritable) return undefined;
    return editPlace(this.#self, journals.fold.review?.id ?? '', place, {
      keep: (at, text) => this.drafts.keepNow(at, text),
      isSafe: () => this.drafts.isSafe(),
    });
  }

  /** As `ReviewStore.openWindows`. */
  get openWindows(): OpenWindow[] {
    return this.drafts.taken.left.windows.map(({path, place, given}) => ({
      place,
      listen: (onWritten) => void this.placeForEditor(place)?.watch(path, given, onWritten),
    }));
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
    return (await this.#signOfOthers(to - AT_ONCE)) > from;
  }

  async #signOfOthers(until: number): Promise<number> {
    const {journal, journals} = this.options;
    if (!journals.fold.knowsSignsUntil(until)) await journals.whole().catch(() => undefined);
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
    this.#takingOver?.end();
    await this.drafts.close();
    await this.#presence?.leave();
    await this.#tidying?.end();
    endsHere(this.options.journal.writer);
  }

  get #self() {
    return {...this.options, writer: this.options.journal.writer};
  }

  /** At others' news, and now and then at whether the own journal is still where it was left. */
  async #look(names: FileNames): Promise<void> {
    const {journal, journals, onChange} = this.options;
    if (names === 'all') journal.guard();
    const [isNews, isOther] = await Promise.all([journals.hear(names), this.#others.read(names)]);
    if (isNews || isOther) onChange();
    this.options.onLooked();
    this.#takingOver?.look(this.others);
  }
}

// What stands behind a name and is no other name: a remark such as `part time`, `until 15:00` or `she/her`.
import {letters} from './letters.js';

/** Remarks that are no names, however their letters are. */
const remarks: ReadonlySet<string> = new Set(
  `part time,part-time,parttime,full time,full-time,fulltime,remote,remotely,online,offline,on site,on-site,onsite,
  in person,by phone,by video,dial in,dial-in,away,absent,on leave,leave,parental leave,on holiday,on vacation,holiday,
  vacation,sick,ill,off,off sick,off duty,late,early,joins late,leaves early,optional,required,maybe,perhaps,tentative,
  tbc,tbd,n/a,na,if available,if needed,if possible,new,left,retired,former,acting,interim,temp,temporary,permanent,
  guest,backup,standby,on call,on-call,listening,listening in,silent,speaker,presenter,invited,confirmed,accepted,
  declined,attending,attended,present,here,yes,no,same,external,mornings,afternoons,evenings,nights,mornings only,
  afternoons only,weekdays,weekends,phd,dphil,msc,bsc,ba,ma,mba,md,meng,beng,cissp,cism,cisa,pmp,jr,sr,ii,iii,iv,esq,
  he,she,they,him,her,them`
    .split(',')
    .map((remark) => remark.trim()),
);

/** Degrees, and what is said where nothing is to be said, that are names of people with their second letter small. */
const namesAsWell = /^(?:Ba|Ma|Md|Na)$/;

/** Words that begin a remark where a word in small letters, or a number, follows: `Will Ek` is a name. */
const beginnings =
  /^(?:part|full|half|on|off|from|until|till|since|after|before|not|only|also|just|will|may|can|cannot|could|might|joins?|joining|leaves?|leaving|works?|working|based|is|was|has|had|with|without|at|in|if|for|via|by|away|back|new|one|two|three|every|each|no|as|to|out|over|mostly|usually|sometimes|currently|covers?|covering|shares?|sharing|reports?|responsible|dialling|dialing|calling)\b\s+(\S)/iu;

const weekdays =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?s?\b(?:\s*(?:[-–&+/]|to|and|only)|s?$)/iu;

/** How family names begin in several languages: `van der Berg`. */
const particles =
  /^(?:van|von|vom|de|del|della|di|da|dos|das|du|des|la|le|el|al|bin|ibn|ben|ten|ter|zu|zum|af|av|mac|o)\b/u;

const pronouns = /^\p{L}+\/\p{L}+(?:\/\p{L}+)?$/u;

/** Whether these words, behind a comma, say something of whoever is called `name`, rather than name somebody else. */
export function isRemark(name: string, words: string): boolean {
  const said = letters(words)
    .replace(/[.!?]+$/, '')
    .trim();
  if (namesAsWell.test(words)) return false;
  if (remarks.has(said) || pronouns.test(words) || weekdays.test(words)) return true;
  const [, next = ''] = beginnings.exec(words) ?? [];
  if (/^[\p{Ll}\d]/u.test(next) || !/\p{L}/u.test(words)) return true;
  // A name that begins with a capital letter is followed by others that do.
  const isSmall = /^\p{Ll}/u.test(words) && /^\p{Lu}/u.test(name);
  const hasNumber = /\d/.test(words) && !/^\p{Lu}/u.test(words);
  const isFamily = particles.test(words) && /\p{Lu}/u.test(words);
  return hasNumber || (isSmall && /\s/.test(words) && !isFamily);
}

/** The name with what is said of them behind it in brackets, where others may be already. */
export function withRemark(name: string, words: string): string {
  const remark = words.replace(/^\((.*)\)$/, '$1');
  return name.endsWith(')') ? `${name.slice(0, -1)}, ${remark})` : `${name} (${remark})`;
}

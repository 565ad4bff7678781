// In which encoding sentences of Latin letters were written: told by what they say, and the same on every Node.
import {spawnSync} from 'node:child_process';
import {describe, expect, it} from 'vitest';
import {decodeText, textOf} from '../../src/store/disk/decode-text.js';
import {readAs, type SingleByte} from '../../src/store/disk/single-byte.js';

/** Each sentence in each of the encodings: no other can be told from those by what it says. */
const sentences: readonly [text: string, ...SingleByte[]][] = [
  ['L’été – déjà', 'WINDOWS-1252'],
  ['cœur du système', 'WINDOWS-1252', 'ISO-8859-15'],
  ['L’équipe a redémarré le cœur du réseau à 9 h', 'WINDOWS-1252', 'WINDOWS-1254', 'MACINTOSH'],
  ['la sauvegarde a été arrêtée après l', 'ISO-8859-1', 'CP850', 'MACINTOSH'],
  ['Où était la personne de garde ?', 'ISO-8859-1', 'CP850', 'MACINTOSH'],
  ['le nœud maître', 'WINDOWS-1252', 'ISO-8859-15'],
  ['don’t', 'WINDOWS-1252'],
  ['Queue: “mails” stuck — 5 minutes', 'WINDOWS-1252', 'MACINTOSH'],
  ['żółty alarm na serwerze', 'WINDOWS-1250', 'ISO-8859-2', 'CP852'],
  ['și apoi a căzut', 'ISO-8859-16'],
  ['Łódź', 'WINDOWS-1250', 'ISO-8859-2', 'CP852'],
  ['Győr', 'WINDOWS-1250', 'ISO-8859-2', 'CP852'],
  ['çöktü', 'WINDOWS-1254', 'ISO-8859-9', 'CP857'],
  ['klaida serveryje: ryšys nutrūko', 'WINDOWS-1257', 'ISO-8859-13', 'CP775'],
  ['un œil sur la mémoire', 'WINDOWS-1252', 'ISO-8859-15', 'MACINTOSH'],
  ['Der Dienst war für größere Kunden über eine Stunde nicht verfügbar', 'ISO-8859-1', 'CP850', 'MACINTOSH'],
  ['„Später“ heißt: nach der Übergabe', 'WINDOWS-1252', 'MACINTOSH'],
  ['El servidor se cayó y nadie lo vio hasta mañana', 'ISO-8859-1', 'CP850', 'MACINTOSH'],
  ['¿Quién reinició la base de datos después de la migración?', 'ISO-8859-1', 'CP850', 'MACINTOSH'],
  ['A aplicação não respondeu até às três da manhã', 'ISO-8859-1', 'CP850', 'MACINTOSH'],
  ['A configuração já estava errada – então voltámos à versão anterior', 'WINDOWS-1252', 'MACINTOSH'],
  ['Il servizio è andato giù perché il disco era pieno', 'ISO-8859-1', 'CP850', 'MACINTOSH'],
  ['La velocità dell’applicazione è più bassa, però funziona', 'WINDOWS-1252', 'MACINTOSH'],
  ['El servei no responia perquè la còpia de seguretat també fallava', 'ISO-8859-1', 'CP850', 'MACINTOSH'],
  ['Serveren gik ned, og vi så først fejlen på skærmen en time senere', 'ISO-8859-1', 'CP850', 'MACINTOSH'],
  ['Vi må gå gjennom loggene før vi starter på nytt', 'ISO-8859-1', 'CP850', 'MACINTOSH'],
  ['Tjänsten låg nere i två timmar för att disken var full', 'ISO-8859-1', 'CP850', 'MACINTOSH'],
  ['Tämä häiriö kesti yli kaksi tuntia eikä hälytystä tullut', 'ISO-8859-1', 'CP850', 'MACINTOSH'],
  ['Þjónninn féll niður og það var ekki ljóst hvað hafði gerst', 'ISO-8859-1', 'CP861'],
  ['Shërbimi nuk është më i arritshëm për përdoruesit', 'ISO-8859-1', 'CP850'],
  ['the team’s “quick fix” – a restart – didn’t hold…', 'WINDOWS-1252', 'MACINTOSH'],
  ['we met at the café and wrote a résumé of the outage', 'ISO-8859-1', 'CP850', 'MACINTOSH'],
  ['it cost €5,000 – or more', 'WINDOWS-1252'],
  ['Serwer przestał odpowiadać i nikt się nie zorientował', 'WINDOWS-1250', 'ISO-8859-2', 'CP852', 'MAC-CENTRALEUROPE'],
  ['Usługa była niedostępna przez godzinę', 'WINDOWS-1250', 'ISO-8859-2', 'CP852', 'MAC-CENTRALEUROPE'],
  ['Źle ustawiony próg, więc żaden alarm nie zadziałał', 'WINDOWS-1250', 'ISO-8859-2', 'CP852', 'WINDOWS-1257'],
  ['„Świetna robota” – napisał dyżurny', 'WINDOWS-1250', 'WINDOWS-1257'],
  ['Databáze přestala odpovídat, protože došlo místo na disku', 'WINDOWS-1250', 'ISO-8859-2', 'CP852'],
  ['Zálohy běžely příliš dlouho a nikdo si toho nevšiml', 'WINDOWS-1250', 'ISO-8859-2', 'CP852', 'MAC-CENTRALEUROPE'],
  ['Služba nebola dostupná, pretože vypršal certifikát', 'WINDOWS-1250', 'ISO-8859-2', 'CP852'],
  ['Keď sme to zistili, bolo už príliš neskoro vrátiť zmeny späť', 'WINDOWS-1250', 'ISO-8859-2', 'CP852'],
  ['Strežnik ni deloval, ker je zmanjkalo prostora že včeraj', 'WINDOWS-1250', 'ISO-8859-2', 'CP852'],
  ['Poslužitelj je pao i više nitko nije mogao ući u sustav, već smo čekali', 'WINDOWS-1250', 'ISO-8859-2', 'CP852'],
  ['A kiszolgáló leállt, és csak később vettük észre', 'WINDOWS-1250', 'ISO-8859-2', 'CP852', 'MAC-CENTRALEUROPE'],
  ['Az ügyfelek többsége nem tudott belépni a rendszerbe', 'WINDOWS-1250', 'ISO-8859-2', 'CP852'],
  ['A mentés előtt „újraindítottuk” a gépet – ez volt a hiba', 'WINDOWS-1250'],
  ['hibás működés, felgyűlt várakozási sor', 'WINDOWS-1250', 'ISO-8859-2', 'ISO-8859-16', 'CP852'],
  ['Serverul nu răspundea și nimeni nu știa de ce', 'ISO-8859-16'],
  ['Am pornit din nou aplicația după ce s-a umplut discul', 'ISO-8859-16'],
  ['Alerta a venit târziu, iar soluția a fost găsită în două ore', 'ISO-8859-16'],
  ['Serverul nu răspundea şi nimeni nu ştia de ce', 'WINDOWS-1250', 'ISO-8859-2', 'CP852'],
  ['„Nu ştiam că rulează” – a spus echipa de gardă', 'WINDOWS-1250'],
  ['Am oprit aplicaţia până când s-a făcut copia', 'WINDOWS-1250', 'ISO-8859-2', 'CP852'],
  ['Sunucu yanıt vermedi ve hiç kimse fark etmedi', 'WINDOWS-1254', 'ISO-8859-9', 'CP857'],
  ['Müşteriler için “hızlı” bir çözüm bulduk – ama geç kaldık', 'WINDOWS-1254'],
  ['Yedekleme işi çok uzun sürdüğü için kullanıcılar giriş yapamadı', 'WINDOWS-1254', 'ISO-8859-9', 'CP857'],
  ['Değişikliği geri aldık, sonra şifreler yenilendi', 'WINDOWS-1254', 'ISO-8859-9', 'CP857'],
  ['Serveris neatsakė, nes baigėsi vieta diske', 'WINDOWS-1257', 'ISO-8859-13', 'CP775'],
  ['„Viskas veikia“ – pasakė budėtojas, bet klientai negalėjo prisijungti', 'WINDOWS-1257'],
  ['Įspėjimas atėjo per vėlai, todėl sistemą paleidome iš naujo', 'WINDOWS-1257', 'ISO-8859-13', 'CP775', 'ISO-8859-4'],
  ['Serveris neatbildēja, jo diskā vairs nebija vietas', 'WINDOWS-1257', 'ISO-8859-13', 'CP775', 'ISO-8859-4'],
  ['Mēs par vēlu pamanījām, ka rezerves kopija nav izveidota', 'WINDOWS-1257', 'ISO-8859-13', 'CP775'],
  ['„Tas bija ātri” – teica dežurants, bet kļūda palika', 'WINDOWS-1257'],
  ['Teenus ei olnud õhtul kättesaadav, sest ketas sai täis', 'WINDOWS-1252', 'WINDOWS-1257', 'ISO-8859-15'],
  ['Máy chủ không trả lời và không ai biết vì sao', 'WINDOWS-1258'],
  ['Sau khi khởi động lại, hệ thống chạy được', 'WINDOWS-1258'],
  ['Lỗi này đã có từ lâu', 'WINDOWS-1258'],
  ['Nhóm trực “đã xem” cảnh báo – nhưng quá muộn', 'WINDOWS-1258'],
  ['Is-server waqaf u ħadd ma kien jaf għaliex', 'ISO-8859-3'],
  ['La servilo ĉesis respondi kaj neniu sciis kial ĝi haltis antaŭ tagmezo', 'ISO-8859-3'],
];

/** The tones of Vietnamese, which its encoding has as signs of their own. */
const apart = (text: string) =>
  text
    .normalize('NFD')
    .replace(/(\p{L})(\u0323?)([\u0302\u0306\u031b])/gu, (_, letter, tone, mark) =>
      `${letter}${mark}`.normalize('NFC').concat(tone),
    );

const upperHalf = Array.from({length: 128}, (_, index) => String.fromCharCode(0x80 + index)).join('');

/** The bytes as Latin-1 reads them. */
function written(text: string, encoding: SingleByte): string {
  const bytes = new Map(Array.from(readAs(encoding, upperHalf), (letter, index) => [letter, upperHalf[index] ?? '']));
  return Array.from(encoding === 'WINDOWS-1258' ? apart(text) : text, (letter) => {
    const byte = letter < '\u0080' ? letter : bytes.get(letter);
    if (byte === undefined) throw new Error(`${encoding} has no ${letter} (${text})`);
    return byte;
  }).join('');
}

const hasIconv = spawnSync('iconv', ['--version']).status === 0;
const rows = sentences.flatMap(([text, ...encodings]) => encodings.map((encoding) => ({encoding, text})));

describe('sentences of Latin letters', () => {
  it.each(rows)('in $encoding are told, alone or as one of two: $text', ({text, encoding}) => {
    const binary = written(text, encoding);
    const found = decodeText(Buffer.from(binary, 'latin1'));
    if ('text' in found) throw new Error('read as UTF-8');
    const said = [found.iconv, found.orIconv].map((name) => name && readAs(name as SingleByte, binary));
    expect(
      said.map((words) => words?.normalize('NFC')),
      found.looksLike,
    ).toContain(text);
  });

  it.each([
    // Letters that no reading tells apart: both are named, and what to do says how to choose.
    ['a name of two languages', 'p\xf8i', 'WINDOWS-1250', 'ISO-8859-1'],
    ['a letter of a Pole or of a Frenchman', 'si\xea nie da', 'WINDOWS-1250', 'ISO-8859-1'],
  ])('are named twice where both make sense: %s', (_, binary, ...both) => {
    const found = decodeText(Buffer.from(binary, 'latin1'));
    expect(found).toMatchObject({iconv: both[0], orIconv: both[1]});
    expect(() => textOf(Buffer.from(binary, 'latin1'), 'notes.txt')).toThrow(
      /^notes\.txt looks like Windows-1250 \(Central European\) or Latin-1 \(ISO-8859-1\), not like UTF-8 text: convert it first, with iconv -f WINDOWS-1250 -t UTF-8, or with -f ISO-8859-1 where that reads wrong\.$/,
    );
  });

  it.each([
    'caf\xe9',
    'r\xe9sum\xe9',
    'M\xfcller',
    'Malm\xf6',
    '90\xb0C',
    'd\xe9j\xe0 vu',
    '\xa9 2020',
    '\xc9cole',
    '\xe9',
  ])('are Latin-1 in what is short and often met: %s', (binary) => {
    expect(decodeText(Buffer.from(binary, 'latin1'))).toEqual({
      looksLike: 'Latin-1 (ISO-8859-1)',
      iconv: 'ISO-8859-1',
    });
  });

  it.runIf(hasIconv)('are read as iconv reads them', () => {
    const bytes = [...upperHalf].join('\n');
    for (const encoding of new Set(rows.map((row) => row.encoding))) {
      const input = Buffer.from(bytes, 'latin1');
      const {stdout} = spawnSync('iconv', ['-c', '-f', encoding, '-t', 'UTF-8'], {input, encoding: 'utf8'});
      // It leaves out what the encoding has not, and not every iconv agrees on the signs of old Macs.
      const letters = stdout.split('\n').filter((letter) => /[\p{L}\p{M}]/u.test(letter) && letter !== 'Δ');
      const ours = readAs(encoding, bytes).split('\n');
      expect(letters.length, encoding).toBeGreaterThan(50);
      expect(
        ours.filter((letter) => /[\p{L}\p{M}]/u.test(letter)),
        encoding,
      ).toEqual(letters);
    }
  });

  it('are many', () => {
    expect(rows.length).toBeGreaterThan(130);
    expect(sentences.length).toBeGreaterThan(60);
  });
});

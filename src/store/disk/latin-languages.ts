// Languages of Latin letters, as far as it takes to tell in which one a text makes sense.

/**
 * `letters`: first how often a to z stand in it, a digit each: `0` is RAREST, and each step more is STEP times as
 * often. Then those beyond, each with how often it stands in ten thousand letters. `words`: small and frequent ones;
 * with a hyphen before it, how words end. Counted in the Universal Declaration of Human Rights, and rounded.
 */
type Language = {letters: string; words: string};

const languages = {
  English: {
    letters: '96889778923879962989765170 é3 ï1 è1 ê1 ö1 ü1 ñ1 ç1 à1 á1 ó1 í1',
    words:
      'the and of to in is it was were on for that with at by not we a are had has café cafés naïve résumé façade ' +
      'cliché',
  },
  French: {
    letters: '95889554910879975999850430 é200 à60 è40 ê24 ç8 ù4 â4 ô4 î4 û4 œ6 ï2 ë2',
    words:
      'de la le les et des du en un une est sur que qui pas il a au pour par dans ne -é -ée -és -ées -ité -ère -ème ' +
      '-ément été à où déjà même après très être près dès ça voilà -ôt œuvre œil cœur nœud sœur',
  },
  German: {
    letters: '86789788936869640989856006 ä56 ü60 ö34 ß24',
    words:
      'der die das und zu war ist im den dem ein eine nicht auf von mit es um für über können wurde -ät -ößer -ür ' +
      '-ücken würde müssen später größer -ß daß -äge möglich nächste',
  },
  Spanish: {
    letters: '96899555930879974998850153 ó90 í55 á50 é40 ú15 ñ20 ü1 ¿4 ¡1',
    words:
      'de la el los y en un una que se no por con del las para es lo -ción -sión -ía -ías -ó -ió más está también qué ' +
      'sí después así aquí día él año -ñor según cómo',
  },
  Portuguese: {
    letters: '95799564930788975998860203 ã90 ç70 é45 á40 í40 ê25 õ25 ó25 à20 ú14 â12 ô4',
    words:
      'de a o os e do da em um uma que se por com para foi ao na no -ção -ções -ão -ões -ência -ário não são é à até ' +
      'também às já está então após você há nós -ável',
  },
  Italian: {
    letters: '95789565900969973989760006 à60 è50 ù15 é10 ò20 ì12',
    words:
      'di e il la che in un una non per del si con le della da ha -tà -ità è più perché già così può città però né là ' +
      '-ò -rà cioè',
  },
  Catalan: {
    letters: '95889554930979875999850310 ó80 é60 à50 è30 í28 ú19 ç12 ò12 ï4 ü2 ·2',
    words:
      'de la el i que a en per els les amb un una no del es va -ció -ió és més què també després això però està fins ' +
      '-à dia aquí',
  },
  Dutch: {
    letters: '96699588967869860979576006 ë6 é5 ï3 ö1 ü1 è1 ê1',
    words: 'de het een en van in is dat op te zijn niet met was er voor',
  },
  Danish: {
    letters: '86299787947979850989670040 æ85 å90 ø75 é1',
    words:
      'og i at det er en til af den for var ikke med der de vi på får når også må så før -else blev gå år -ør både ' +
      'først',
  },
  Norwegian: {
    letters: '85089787948979860989670040 å110 ø75 æ20 é2 ò1',
    words:
      'og i det er en til av for var ikke med som at de vi om på får når også må så før ble gå år både først ned oppe',
  },
  Swedish: {
    letters: '95689787947979850989670040 ä190 å130 ö130 é3',
    words:
      'och i att det som en var inte med av den till vi om ett på är för så när från även två också får måste går ' +
      'både har ligger -ör -är -för',
  },
  Finnish: {
    letters: '90059006979879860699870060 ä350 ö50 å1',
    words: 'ja on ei se oli ett kun mutta niin kuin -ään -ssä -llä -tä -stä että myös tämä mitä tätä -nä -vät -ää',
  },
  Estonian: {
    letters: '95089076968988750799970000 õ110 ä130 ü80 ö30 š1 ž1',
    words: 'ja on ei et oli see mis ning kui ka ta või võib õhtul kõik välja üle pärast tööd mõni hästi',
  },
  Icelandic: {
    letters: '95069786967889740988870051 ð350 á170 þ140 í140 é80 ó100 ö90 æ80 ú60 ý25',
    words: 'og var ekki en er sem um til af hann eftir það að við þegar á í ég þá því síðan -ið -ði -inn -ð',
  },
  Polish: {
    letters: '96889065978769980887709088 ł166 ż95 ą100 ó90 ś80 ę110 ć45 ń25 ź8',
    words:
      'i w na z nie do jest to o po od za jak byt a ale si przez się że był była było są też już który która -ść ' +
      '-ości -ał -ła -ło -ów -ę -ą -ć więc został -ął',
  },
  Czech: {
    letters: '97789007878879970888780067 á220 í280 é130 ě150 ý90 ž100 č95 ř110 š80 ů60 ú15 ť5 ň6 ó2 ď2',
    words:
      'a v na se je nebo z do po to byl bylo nebyl pro za s o ve že byla není při před až už který která jsme jsou -ý ' +
      '-á -í -ní -ou -ů -ě -ít -ět také více',
  },
  Slovak: {
    letters: '97789007878879970888780067 á190 ý95 ž90 č110 é75 ú90 ť70 š80 í100 ľ40 ô17 ň15 ä8 ó6 ď6 ĺ1 ŕ1',
    words:
      'a v na sa je alebo z do po to bol bolo nebol pre za s o vo že bola keď pri pred až už ktorý ktorá sme sú -ý -á ' +
      '-ť -ie -ú -ovať tiež viac prečo',
  },
  Slovenian: {
    letters: '96589066988879970888790007 č140 ž80 š95',
    words: 'in je v na se da so ni za od pri bil bila po ne če že še več kaj -ča -č naš všeč',
  },
  Croatian: {
    letters: '96489064987779970888880006 č100 š90 ž65 ć65 đ25',
    words:
      'i je u na se da su nije za od pri bio bila po ne smo što više još već kad -će -ći -ća -ši -đen -čki -nje -ost ' +
      '-šte naš',
  },
  Hungarian: {
    letters: '97579486868989840799470078 é340 á350 ő95 ö100 ü65 ó100 í60 ű20 ú30',
    words:
      'a az nem hogy volt egy meg mert ez is de azt el ki és már után több csak még kell -ét -ás -és -ság -ség -ól ' +
      '-ől -ük -ünk -ják -ült -ött előtt között',
  },
  Romanian: {
    letters: '96879552920879870989860204 ă240 ț100 ș115 î100 â60 ţ100 ş115',
    words:
      'de a la nu cu pe din o un s fost care se este pentru am sunt și în că să fără după până către -ție -ții -ă ' +
      '-ând -ului -elor -rea -iei -ți -și când dacă şi -ţie -ţii -ţi -şi',
  },
  Albanian: {
    letters: '86489568987778775989760044 ë850 ç40',
    words: 'dhe e i ka nuk me se u ne per qe është për që më një të në',
  },
  Turkish: {
    letters: '96589457908989630988770075 ı420 ş170 ü160 ç90 ğ95 ö75 â2 î1 İ20',
    words:
      've bir bu de da ile olarak sonra neden ama her biz için çok değil kadar olduğu -ı -dı -ığı -ıyor -ları -lığı ' +
      '-ması -ştı -üldü gün önce çünkü şu şey hiç',
  },
  Lithuanian: {
    letters: '96468070968788870899870060 ė138 ų110 ą80 ž80 š110 į70 ę30 ū50 č35',
    words:
      'ir buvo kad ne tai po yra nuo bet nes todėl -ėsi su kai mes į iš už ką jį -ė -ų -ą -ti -įjo -ėjo -ių -ėl dėl tačiau',
  },
  Latvian: {
    letters: '98679150967778770899880007 ī200 ā390 ē160 š110 ņ50 ū40 ļ35 ģ12 ķ15 ž20 č8',
    words: 'un ir ka no par bija bet ar uz nav kas pie pēc jau kā arī tā -ība -ām -ā -ī -ēt -ēja -jām -šana vēl mēs',
  },
  Vietnamese: {
    letters:
      '96953089905679866549870470 ư300 ê200 đ322 ô250 ơ150 â180 ă70 à150 á120 ì40 í40 ò20 ó60 ù30 ú30 è10 é10 ý10 ' +
      'ã30 õ5 \u0300200 \u0301350 \u0309150 \u030360 \u0323400',
    words:
      'do hay cho con khi sau sao trong ra qua nhau theo nhanh xong lai là và của được không có đã máy chủ lỗi một ' +
      'này để người với thì từ lại đến bị',
  },
  Maltese: {
    letters: '96089675987988765879845506 ħ300 ż90 ġ77 à30 ċ40 è2 ù2',
    words: 'l il u ta ma li fil tal kien kienet biex minn għal ħu ġie għax ħadd -ħ -ġ fuq',
  },
  Welsh: {
    letters: '97799788900979850877808090 â30 ô15 ŵ20 ŷ15 î5 ê8 û2',
    words: 'y yr i a yn ar oedd ac o wedi am eu ei',
  },
  Esperanto: {
    letters: '96779564988869970988860004 ĉ86 ŭ80 ĝ53 ŝ40 ĵ6 ĥ1',
    words: 'kaj la de en estis al por ne ke mi ni ĉi ĉu aŭ ankaŭ ĝi ĝis ĉar antaŭ ĉiu ĉe hodiaŭ -aŭ -iĝis ŝi -aĵo',
  },
} as const satisfies Record<string, Language>;

/** What is known of each: how often a letter stands in ten thousand, and its small words. */
export type Habits = {often: ReadonlyMap<string, number>; words: readonly string[]};

/** In ten thousand letters. */
const RAREST = 5;
const STEP = 1.75;

let read: readonly Habits[] | undefined;

export function habits(): readonly Habits[] {
  read ??= Object.values(languages).map(({letters, words}: Language) => {
    const [plain = '', ...others] = letters.split(' ');
    return {
      often: new Map([
        ...Array.from(plain, (digit, index) =>
          often(String.fromCharCode(0x61 + index), RAREST * STEP ** Number(digit)),
        ),
        ...others.map((letter) => often(letter.slice(0, 1), Number(letter.slice(1)))),
      ]),
      words: words.split(' '),
    };
  });
  return read;
}

const often = (letter: string, in10000: number): [string, number] => [letter, in10000];

/** How far before a name a sentence is read, in UTF-16 units. */
const REACH = 48;

/** Phrases that ask people to go somewhere, in nine languages. */
const asking =
  /(?<!\p{L})(?:visit|go (?:now )?to|open|browse|sign (?:in|up)|log (?:in|on)|find (?:it|us|me|more)|head (?:over )?to|download|buy|order|pay|website|web site|homepage|besuche?n?|geh(?:e|t|en)?|öffne[nt]?|melde|seite|lade|kauf[et]?|va|allez|visite[zr]?|ouvre[zr]?|connecte|site|achète|entra|entre[mn]?|visita|abre|abra|página|compra|vai|apri|sito|accedi|acesse|acessa|зайди(?:те)?|откройте?|перейди(?:те)?|сайте?)(?!\p{L})/iu;
/** Right before the name, a preposition of place is enough. */
const beside = /(?<!\p{L})(?:on|at|auf|unter|sur|su|на)\s$/iu;
/** Phrases that ask people to browse, which nobody does in a file. */
const browsing =
  /(?<!\p{L})(?:visit|go (?:now )?to|browse|sign (?:in|up)|log (?:in|on)|download (?:it|them) from|website|homepage|besuche?n?|geh(?:e|t|en)? auf|melde|va sur|allez sur|visite[zr]?|connecte|entra en|entre em|visita|vai su|accedi|acesse|acessa|зайди(?:те)?|перейди(?:те)?|сайте?)(?!\p{L})/iu;
/** The same phrases after the name. */
const askingBehind =
  /^\S{0,3}\s?(?:(?:여세요|열어|방문|접속하|로그인하)|を(?:開|見|検索)|に(?:登録|アクセス|ログイン|接続)|で(?:登録|購入|検索|ログイン)|へどうぞ|에(?:서)?\s?(?:접속|로그인|가입|들어)|[을를]\s?(?:여세요|열어|방문|검색)|로\s?(?:접속|들어))/u;
/** A preposition of place directly before the name. */
const target =
  /(?<!\p{L})(?:visit|besuche?n?|visite[zr]?|visita|(?:sign|log)[ -]?(?:in|up|on) (?:at|on|to)|(?:pay|buy|order|register|shop|book)\s(?:[\p{L}]{1,12}\s){0,4}(?:at|on|from)|(?:website|homepage)(?: is)?)\s$/iu;

/** The words before a position in a text, at most back to the beginning of the sentence. */
export function readBefore(plain: string, from: number, reach = REACH): string {
  const before = plain.slice(Math.max(0, from - reach), from);
  return before.slice(before.search(/[^.!?。！？]*$/u));
}

export function isAskedFor(plain: string, from: number, to: number): boolean {
  const before = readBefore(plain, from);
  if (asking.test(before) || beside.test(before)) return true;
  return askingBehind.test(plain.slice(to, to + 16));
}

export function isBrowsedTo(plain: string, from: number, to: number): boolean {
  return browsing.test(readBefore(plain, from)) || askingBehind.test(plain.slice(to, to + 16));
}

export function isTargetOf(plain: string, from: number): boolean {
  return target.test(readBefore(plain, from));
}

/** Only connecting words may stand between the phrase and the number. */
const calling =
  /(?<![\p{L}])(?:calls?|dial|ring|phone|text|sms|whatsapp|fax|telephone|hotline|number is|phone number|ruft?|wähle?n?|anrufen|telefon|handy|hotline|appelle[zr]?(?:-(?:nous|moi))?|téléphone[zr]?|compose[zr]?|joins|llám[ae]n?(?:os|me)|escríb[ae]n?(?:os|me)|llam[aeo]n?|marque|marca|tel[eé]fono|chiamate(?:ci|mi)?|chiama(?:ci|mi)?|chiami|telefona(?:te|re)?|ligue|ligar|disque|disca|telefone|(?:по)?звони(?:те)?|набери(?:те)?|телефон[уа]?|tel)(?:[\s:.,-]{1,3}(?:me|us|at|on|now|today|is|the|number|no|in [\p{L}]{2,14}|an|die|nummer|unter|le|la|el|lo|il|al|au|numéro|número|numero|para|ao|o|по|на|номер[уа]?|нам|мне)(?![\p{L}])){0,4}[\s:.,-]{0,3}$/iu;
const callingEast =
  /(?:電話|携帯|番号|ダイヤル|전화|연락처|번호)(?:番号|번호)?(?: ?주세요| ?하세요|ください)?(?:は|に|を|は、|는|은|로)?[\s:：]{0,2}$/u;
const callingBehind =
  /^\s?(?:まで|に|へ|で|に、)?\s?(?:お?電話|ご連絡|ダイヤル|かけて)|^\s?(?:으로|로|에)\s?(?:전화|문자|연락|걸어)|^\s?(?:an|anrufen)(?:[.!?]|$)/u;

/** Whether the sentence asks people to call the number. */
export function isCalledUp(plain: string, from: number, to: number): boolean {
  const before = plain.slice(Math.max(0, from - REACH), from);
  if (calling.test(before) || callingEast.test(before)) return true;
  return callingBehind.test(plain.slice(to, to + 16));
}

import { expect, test } from "vitest";

import type { Language } from "../../languages/index.ts";
import { sayAgo } from "./say-ago.ts";

const SAID: [Language, ...string[]][] = [
  ["en", "yesterday", "two days ago", "two weeks ago", "two months ago", "14 months ago"],
  ["ja", "1日前", "2日前", "2週間前", "2か月前", "14か月前"],
  ["es", "ayer", "hace dos días", "hace dos semanas", "hace dos meses", "hace 14 meses"],
  ["fr", "hier", "il y a deux jours", "il y a deux semaines", "il y a deux mois", "il y a 14 mois"],
  ["de", "gestern", "vor zwei Tagen", "vor zwei Wochen", "vor zwei Monaten", "vor 14 Monaten"],
  ["it", "ieri", "due giorni fa", "due settimane fa", "due mesi fa", "14 mesi fa"],
  ["pt", "ontem", "há dois dias", "há duas semanas", "há dois meses", "há 14 meses"],
  ["ru", "вчера", "два дня назад", "две недели назад", "два месяца назад", "14 месяцев назад"],
  ["ko", "1일 전", "2일 전", "2주 전", "2개월 전", "14개월 전"],
];

test.each(SAID)("how long ago it was is said in %s as people say it", (language, ...said) => {
  expect([1, 2, 14, 70, 420].map((days) => sayAgo(days, language))).toEqual(said);
});

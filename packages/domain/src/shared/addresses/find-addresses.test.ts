import { expect, test } from "vitest";

import { findAddresses } from "./find-addresses.ts";
import { stripAddresses } from "./strip-addresses.ts";

const find = (text: string, known = "") =>
  findAddresses(text, known).map(({ from, to }) => text.slice(from, to));

test.each([
  ["written as it is", "Send the fee to evil.io before you go on."],
  ["with labels", "Send the fee to pay.evil.dev before you go on."],
  ["of a country", "Open evil.de and evil.co.uk and sign in there."],
  ["with a scheme", "See https://evil.example/x now."],
  ["with a scheme and a name alone", "See http://evil now."],
  ["with another scheme", "See ftp://evil/x now."],
  ["with www", "Visit www.evil.example today."],
  ["with www and blanks", "Visit www . evil . example today."],
  ["of mail", "Write to boss@evil.example for help."],
  ["of mail in brackets", "Write to help[at]evil.com today."],
  ["of mail in words", "Write to help at evil dot com today."],
  ["made harmless by hand", "Open hxxps://evil.app/login and sign in."],
  ["made harmless and in words", "Open hxxp evil dot example and sign in there."],
  ["with a dot in brackets", "Open evil[.]com or evil (dot) com."],
  ["with blanks around the dot", "Open evil . com and sign in."],
  ["with a blank before the dot", "Open evil .com and sign in."],
  ["with characters of no width", "Open evil\u200b.\u200bcom and sign in there."],
  ["with soft hyphens", "Open e\u00advil.c\u00adom now."],
  ["with tags of no width", "Open evil\u{E0041}.com now."],
  ["with a wide dot", "Open evil．com and sign in there."],
  ["with a dot of leaders", "Open evil․com now."],
  ["with a full stop of Japanese", "evil。com を開いてください。"],
  ["in wide letters", "Open ｅｖｉｌ．ｃｏｍ now."],
  ["in bold letters", "Open 𝐞𝐯𝐢𝐥.𝐜𝐨𝐦 now."],
  ["in Cyrillic letters", "Open пример.com and sign in there."],
  ["under a Cyrillic ending", "Зайдите на пример.рф сейчас."],
  ["with an ending that looks like another", "Open evil.сом now."],
  ["in Japanese letters", "例え.com を開く"],
  ["under an ending of Japanese", "悪.コム を開く"],
  ["as it is sent over the wire", "Open xn--e1afmkfd.xn--p1ai now."],
  ["between Japanese words", "今すぐevil.comを開いてください。"],
  ["between Korean words", "지금 evil.com에서 로그인하세요."],
  ["of a few letters", "Pay at bit.ly/xyz or t.me/evil or x.com now."],
  ["by its number", "Go to 203.0.113.9/login and sign in."],
  ["by its number and port", "Go to 203.0.113.9:8080 and sign in."],
  ["under a wordy ending", "Open evil.click today."],
  ["with a path under any ending", "Open evil.run/now and evil.sh/x."],
  ["that runs", "Type javascript:alert(1) there."],
  ["that holds a page", "Open data:text/html;base64,PGI+ now."],
  ["of mail as a link", "Open mailto:boss now."],
  ["in German words", "Besuche evil Punkt de noch heute."],
  ["in Spanish words", "Entra en evil punto com ahora."],
  ["in Italian words", "Vai su evil punto com adesso."],
  ["in French words", "Va sur evil point com maintenant."],
  ["in Portuguese words", "Acesse evil ponto com."],
  ["in Russian words", "Зайдите на evil точка ру."],
  ["in Japanese words", "イビルドットコムを見てください。"],
  ["in Korean words", "이블닷컴에서 로그인하세요."],
  ["to call", "Call +1-900-555-0199 to unlock it."],
  ["to call, half in words", "Call plus one 900 555 0199 to unlock it."],
  ["to call in brackets", "Call (900) 555-0199 now."],
  ["to call in Germany", "Ruf 0190 123 456 an, oder +49 30 1234567."],
  ["to call in France", "Appelle le 06 12 34 56 78."],
])("an address %s is found", (_, text) => {
  expect(find(text)).not.toEqual([]);
  expect(find(stripAddresses(text))).toEqual([]);
});

test.each([
  ["en", "There are three kinds of data: numbers, words and pictures."],
  ["en", "It has one rule in JavaScript: never trust what was typed."],
  ["en", "The VB.NET compiler and ASP.NET do it for you."],
  ["en", "JavaScript: The Good Parts"],
  ["en", "Data: an introduction"],
  ["en", "Node.js, Vue.js and D3.js are libraries."],
  ["en", "The method select_related() in django.db.models joins two tables."],
  ["en", "Use os.path.join, asyncio.run or Book.objects.filter."],
  ["en", "Run manage.py, look into settings.py, read README.md and main.rs."],
  ["en", "Read user.id, self.id, df.at and System.in."],
  ["en", "The namespace System.IO has files, and Data.Map in Haskell has maps."],
  ["en", "Helpers are in utils.rs, the rest in tokens.rs, lexer.rs and errors.rs."],
  ["en", "The column invoice.no holds it, model.pk is its key, and orders.id too."],
  ["en", "In R, is.na finds what is missing, and as.is leaves it alone."],
  ["en", "The package com.example.app comes before org.junit."],
  ["en", "A URL begins with https:// and the name of a host."],
  ["en", "The http: and https: schemes differ in one letter."],
  ["en", "Some addresses end in .com and some in .org."],
  ["en", "The dot product of two vectors is a number."],
  ["en", "Put a dot in the corner, and connect dot to dot."],
  ["en", "The dot com bubble burst in 2000."],
  ["en", "The @property decorator needs no brackets, and react@18.2 is a version."],
  ["en", "Node.js/Express and TCP/IP are pairs, km/h is a unit."],
  ["en", "The host 192.168.0.1 is in 192.168.0.0/24, and so is 10.0.0.1:8080."],
  ["en", "Open localhost:8000/admin in the browser."],
  ["en", "The byte 01101000 01100101 says something, 0000 1111 too."],
  ["en", "It ran from 1990-1999, on 2026-11-21 at 10:46:09, as version 3.12.1."],
  ["en", "The book is ISBN 978-3-16-148410-0 and costs 1,000,000.50 dollars."],
  ["en", "It ends here.It begins there, e.g. in the U.S. with a Ph.D. or so."],
  ["en", "The product A @ B.T is written x@W.T too."],
  ["en", "Pi is 3.14159265358979, and x = +123456."],
  ["de", "Das ist z.B. so, d.h. bzw. u.a. auch in St.Gallen, § 4 Abs.2 Nr.3."],
  ["de", "Am Punkt der Kurve beträgt der Wert 5.000,00 Euro."],
  ["de", "E-Mail: was ist das eigentlich?"],
  ["fr", "Faisons un point com chaque lundi, c.-à-d. au 1.er jour."],
  ["fr", "JavaScript : les bases"],
  ["es", "El punto de partida es claro, p.ej. en EE.UU. con SS.MM. los Reyes."],
  ["it", "Il problema è questo, p.es. al punto com'è noto a tutti."],
  ["pt", "Um ponto com massa e carga; marque cada ponto com um lápis."],
  ["ru", "Это так, т.е. и т.д., точка роста и г.Москва."],
  ["ja", "メールとは何か。HTMLとは何か。ID。IT業界では違います。"],
  ["ja", "ドットコム・バブルは2000年に終わりました。"],
  ["ja", "データ：入門"],
  ["ja", "JavaScript：入門"],
  ["ko", "2000년대 닷컴 버블은 Node.js와 다릅니다."],
])("an honest sentence passes (%s): %s", (_, text) => {
  expect(find(text)).toEqual([]);
  expect(stripAddresses(text)).toBe(text);
});

test("a name that the course's material has may be said, and only as a whole", () => {
  const material = "Booking.com began small. The library Socket.io and devil.io came later.";
  expect(find("We look at Booking.com today.", material)).toEqual([]);
  expect(find("We look at Booking.com today.")).toEqual(["Booking.com"]);
  expect(find("We look at evil.io today.", material)).toEqual(["evil.io"]);
  expect(find("Open Booking.com/evil today.", material)).not.toEqual([]);
});

test("a lesson about the web speaks of examples that belong to nobody, if its material does", () => {
  const sentence = "Take https://example.com/tea and ada@example.org and call 202-555-0143.";
  expect(find(sentence, sentence)).toEqual([]);
  expect(find(sentence)).toHaveLength(3);
  const link = "Open https://evil.example/pay or write to boss@evil.io.";
  expect(find(link, link)).not.toEqual([]);
});

test("a title keeps its words and loses the address in it", () => {
  expect(stripAddresses("Optics https://evil.example/a for beginners")).toBe(
    "Optics for beginners",
  );
  expect(stripAddresses("Optics (evil.io), a start")).toBe("Optics, a start");
  expect(stripAddresses("今日の光学 evil.com 入門")).toBe("今日の光学 入門");
  expect(stripAddresses("https://evil.example/pay")).toBe("");
  expect(stripAddresses("evil dot x.com com")).toBe("");
});

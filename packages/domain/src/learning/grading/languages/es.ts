import { foldMarks } from "../fold-marks.ts";
import { listWords } from "../list-words.ts";
import { listNumbers } from "../read-numbers.ts";
import { createSpacedReader } from "../read-spaced.ts";
import { listEndings } from "../stem-word.ts";

const UNITS = [...listWords("uno|un|una dos tres cuatro cinco seis siete ocho nueve")];

/** Veintiuno is written as one word. */
const joined = UNITS.map(
  (names, unit) =>
    `${names
      .split("|")
      .map((name) => `veinti${name}`)
      .join("|")}=${unit + 21}`,
).join(" ");

export const es = createSpacedReader({
  fold: foldMarks,
  empty: listWords(`
    el la los las lo un una uno unos unas de del al a en con por para y e o u que se su sus mi tu te me le les nos
    es son era fue ser sido estar esta estan este esto estos estas ese esa eso esos esas aquel aquella hay ha han haber tiene tienen tener
    puede pueden poder debe deben va van hace hacen hacer cual cuales como donde cuando cuanto cuantos cuantas muy mas tambien ya solo aun cada
    cosa algo alguien ahi aqui alli mismo misma propio propia asi pues entonces ej ejemplo vez veces decir sea entre ellos ella ellas yo usted
  `),
  stems: {
    endings: listEndings(
      "s es a o as os e ar er ir ando iendo ado ada ados adas ido ida idos idas an en aron ieron ia mente",
    ),
  },
  numbers: listNumbers(
    `cero=0 un|uno|una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 dieciseis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 ${joined} treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien|ciento=100 mil=1000`,
    "y",
  ),
  breaks: listWords("y e pero porque mientras pues aunque sino ya cuando si"),
  denies: {
    unless: /^(?:no (?:solo|solamente|unicamente)\b|no .*\bmas que\b|nada mas\b)/u,
    clause:
      /^(?:no|nunca|jamas|nada|ningun|ninguna|ninguno|ni|nadie|tampoco|distinto|distinta|diferente)$/u,
    next: /^(?:sin)$/u,
  },
  same: `
    crea fabrica genera produce
    borra elimina quita
    descarta echa
    usa utiliza emplea
    encuentra halla localiza
    muestra presenta ensena
    normalmente habitualmente generalmente
    parte trozo pedazo
    rellena llena completa
    decide determina establece define
    causa provoca
    contiene incluye comprende
    comun comparte
    espera aguarda
    envuelve envoltorio
    toma recibe
    todo toda todos todas entero completo
    copia copiar duplicar duplica
    devuelve devolver entrega da dar retorna recibe recibes obtienes
    ejecuta ejecutar corre
    empieza comienza
    guarda guardar mantiene conserva recuerda recordar almacena
    ata enlaza apunta liga senala
    trae cargar carga busca
    fila registro linea
    log diario
    escribe escribir anota apunta
    cambio cambiar modifica modificar
    ordenado ordenada orden
    rapido deprisa rapidamente
    derecho permiso permitido
    comprueba verifica
    falta ausente desconocido
    antes primero
    despues luego
    pareja correspondencia
    funcion llamable
    sustituto reemplazo sustituye
    necesita requiere
    lugar posicion sitio
    pide peticion
    cuerpo codigo dentro
    muchos varios
    texto cadena
    nulo null
  `,
  opposites: `
    antes despues
    primero ultimo
    siempre nunca
    todo nada
    todos ningun
    igual distinto
    rapido lento
    muchos pocos
    izquierda derecha
    interno externo
    dentro fuera
    principio fin
    arriba abajo
  `,
  floating: "siempre nunca solo ya",
  time: {
    before: /^antes$/,
    after: /^(?:despues|luego|tras)$/,
    first: /^(?:primero|primeramente)$/,
    later: /^(?:posteriormente|entonces)$/,
    governs: { before: /^(?:de|del|que)$/, after: /^(?:de|del|que|el|la|los|las|un|una)$/ },
  },
  yes: listWords("si"),
  no: listWords("no"),
});

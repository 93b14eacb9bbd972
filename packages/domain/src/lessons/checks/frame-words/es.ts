import { type FrameWords, joinNumber, listForms } from "./frame-words.ts";

const ones = listForms(
  "cero un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve",
);
const tens = listForms(
  "_ _ _ treinta cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento",
);

export const es: FrameWords = {
  isSpaced: true,
  sayNumber: (value) => joinNumber(value, { ones, tens, join: (ten, one) => [`${ten} y ${one}`] }),
  numbers: [[12, "una docena"]],
  ordinalEnding: "\\.?[ºª]|\\.?[oa]",
  ordinals: [
    [2, "segund[oa]"],
    [3, "tercer[oa]?"],
    [4, "cuart[oa]"],
    [5, "quint[oa]"],
    [6, "sext[oa]"],
    [7, "séptim[oa]"],
    [8, "octav[oa]"],
    [9, "noven[oa]"],
    [10, "décim[oa]"],
    [11, "undécim[oa]"],
    [12, "duodécim[oa]"],
  ],
  numbered: "episodio (?:número )?",
  multiples: [],
  units: {
    percent: "por ciento|%",
    question: "preguntas?",
    course: "cursos?",
    episode: "episodios?",
    day: "días?",
    week: "semanas?",
    month: "mes(?:es)?",
    idea: "ideas?|conceptos?|lecci(?:ón|ones)|temas?|cosas?|términos?",
    time: "ve(?:z|ces)",
    free: "minutos?|segundos?|frases?|palabras?|líneas?|pasos?|ejemplos?|personas?",
  },
  spans: [
    [1, 1, "(?<!antes de )ayer|hace un día"],
    [2, 2, "anteayer|antes de ayer"],
    [4, 13, "la semana pasada"],
    [6, 10, "hace una semana"],
    [20, 60, "el mes pasado"],
    [25, 45, "hace un mes"],
  ],
  definite: "est[oa]s|es[oa]s|l[oa]s|tus|nuestr[oa]s|ambas|ambos",
  more: "más|otr[oa]s?|restantes",
  phrases: {
    beginning:
      "primer episodio|(?:esto|este|aquí) es (?:solo )?(?:el|un|tu|nuestro) (?:comienzo|principio|inicio)|acabamos de empezar|(?:empieza|comienza) (?:tu|nuestra) (?:serie|aventura)|(?:tu|nuestra) serie (?:empieza|comienza)|(?:todavía|aún) no hay nada que repasar",
    returning:
      "(?:bienvenid[oa]|hola) de (?:nuevo|vuelta)|(?:me alegra|qué bien|qué alegría) (?:verte|tenerte) (?:de nuevo|otra vez|de vuelta)|(?:último|anterior) episodio|episodio anterior|la última vez|la otra vez",
    fresh:
      "nuev[oa]s? para ti|(?:algo|todo|es|son|totalmente|completamente) nuev[oa]s?(?! día)|nuev[oa]s? (?:ideas?|conceptos?|temas?|lecciones|lección|términos?|cosas?)|(?:ideas?|conceptos?|temas?|lecciones|lección|términos?|cosas?) nuev[oa]s?|por primera vez|(?:nunca|aún no|todavía no|no) (?:hemos|has|habías|habíamos|la has|lo has) (?:\\S+ )?(?:visto|oído|hablado|conocido|aprendido|tratado|estudiado|encontrado)|primer encuentro|desconocid[oa]",
    heard:
      "ya (?:\\S+ )?(?:has|hemos|habías|habíamos|conoces|sabes|viste|vimos|oíste) ?(?:visto|oído|hablado|aprendido|estudiado|conocido)?|(?:volvemos|vuelve|vuelven|volver|volvamos|regresa|regresamos) (?:a|hoy|aquí|otra|de)|otra vez|de nuevo|una vez más|recuerdas|como (?:ya )?sabes|repas(?:ar|amos|emos)",
    missed:
      "se te escap(?:ó|aron)|(?:te )?equivocaste|fallaste|no (?:lo |la )?(?:supiste|recordaste|acertaste)|(?:aún|todavía) no estaba clar[oa]|respondiste mal|te costó|salió mal",
    finished:
      "todas las (?:ideas|lecciones) de|todos los (?:conceptos|temas) de|nada nuevo|(?:terminado|completado|acabado) (?:el|este|tu|todo|\\u{e000})|llegado al final",
  },
  relation:
    "mism[oa] (?:idea|principio|truco|mecanismo|patrón|lógica) (?:que|detrás)|igual que|exactamente como|parecid[oa]s? a|similar(?:es)? a|relacionad[oa]s? con|(?:conectad[oa]|ligad[oa]|vinculad[oa])s? (?:con|a)|en común|recuerda a|remedio|lo contrario|lo opuesto|en contraste|se basa en|se apoya en|depende de|parte de|una especie de|otr[oa] (?:palabra|nombre) para",
};

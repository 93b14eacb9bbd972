import { createSpacedReader } from "../read-spaced.ts";
import { listNumbers } from "../read-numbers.ts";
import { listEndings } from "../stem-word.ts";
import { foldMarks } from "../fold-marks.ts";
import { listWords } from "../list-words.ts";

export const pt = createSpacedReader({
  // "É" is a verb, "e" is "and".
  fold: (word) => (word === "é" ? "ser" : foldMarks(word)),
  empty: listWords(`
    a o as os um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas para pra pro com ao aos e ou que se
    é e ser são sao era foi está esta estao tem têm ter ha la lo isso isto aquilo este esse essa aquele aquela ele ela eles elas seu sua seus suas me te lhe
    eu voce a gente como qual quais onde quando muito mais menos assim tambem ja so ainda cada mesmo mesma proprio propria
    coisa algo ali aqui la faz fazer pode podem poder vai vao vou fica ficam dar da dá quer dizer seja ou entao numa num pois deste desta dela dele nele nela
    meio vez vezes hora
  `),
  stems: {
    endings: listEndings(
      "s es a o as os e ar er ir ando endo indo ado ada ados adas ido ida idos idas ou aram iam ia am em ei eu iu rá",
    ),
  },
  numbers: listNumbers(
    `zero=0 um|uma=1 dois|duas=2 tres=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13 quatorze|catorze=14 quinze=15
     dezesseis|dezasseis=16 dezessete|dezassete=17 dezoito=18 dezenove|dezanove=19 vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 cem|cento=100 mil=1000`,
    "e",
  ),
  breaks: listWords("e mais mas porque enquanto pois porem ja embora quando"),
  denies: {
    unless: /^nao (?:so|somente|apenas\b|.*\b(?:mais (?:do )?que|a nao ser|senao)\b)/u,
    clause: /^(?:nao|nunca|jamais|nada|nenhum|nenhuma|nem|ninguem|diferente|diferentes)$/u,
    next: /^(?:sem)$/u,
  },
  same: `
    cria gera produz fabrica
    apaga elimina remove
    descarta joga
    usa utiliza emprega
    acha encontra localiza
    mostra exibe apresenta
    normalmente geralmente costuma
    parte pedaco
    preenche completa
    decide determina define estabelece descobre
    causa provoca
    contem inclui
    comum compartilha
    espera aguarda
    confirma verifica confere
    todo toda todos todas tudo completo inteiro
    copia copiar duplicar duplica
    devolver devolve voltar volta retornar retorna receber recebe ganhar ganho
    rodar roda executar executa executado
    corpo codigo dentro
    guardar guarda manter mantem lembrar lembra saber sabe
    prender prende ligar liga apontar aponta
    trazer traz carregar carrega buscar busca chegar chega pegar pega
    registro log diario
    anotar anotada escrever escrita escrito gravar grava
    alteracao alterar mudar mudanca muda
    ordenado ordem
    rapido depressa
    direito permissao
    consultado olhar lida ler
    ausente faltar faltando desconhecido
    antes primeiro
    depois posterior
    entregar entrega fornecer fornece
    campo coluna
    muitos varios
    texto string
  `,
  opposites: `
    antes depois
    primeiro ultimo
    sempre nunca
    tudo nada
    todos nenhum
    igual diferente
    rapido lento
    muitos poucos
    esquerda direita
    dentro fora
    inicio fim
  `,
  floating: "sempre nunca so ja",
  time: {
    before: /^antes$/,
    after: /^(?:depois|apos)$/,
    first: /^(?:primeiro|primeiramente)$/,
    later: /^(?:posteriormente|entao)$/,
    governs: {
      before: /^(?:de|do|da|dos|das|que)$/,
      after: /^(?:de|do|da|dos|das|que|o|a|os|as)$/,
    },
  },
  yes: listWords("sim"),
  no: listWords("nao"),
});

/**
 * Given names of many countries, without accents: those that are neither a common word of a language nor a product, a
 * programming language, a place or a month. A text that has one of them, written as a name, gives a person away.
 */
export const givenNames: ReadonlySet<string> = new Set(
  `aaron abdul abdullah abigail adrian adriana adrien agata agatha agnes agnieszka ahmed ahmet aidan aiko akiko akira alain alan
  albert alberto alejandra alejandro aleksander aleksandr aleksandra alena alessandra alessandro alessia alex alexander
  alexandra alexandre alexandros alexei alexey alfonso alfred alfredo ali alicia alina alisa alison alistair allan alois alvaro
  amalia amanda amandine amelia amelie amina amir amit amy ana anastasia anders andre andrea andreas andreea andrei andres
  andrew andrey andrzej aneta angela angelika angelique angelo angus anil anita anja anke ann anna annabelle anne anneke anneli
  annelies annett annette annie annika annmarie anouk anselm ansgar anthony antje antoine antoinette anton antonella antonia
  antonin antonio antti anu anya archibald ariane arjun arkadiusz arlene armand armando arnaud arne arnold arnulf aron artem
  arthur arturo arvid ashley ashok asif asmaa astrid athanasios attila aubrey audrey augusta auguste augustin aurelie aurelien
  avery ayesha aylin ayse bajram balazs barbara barbro barnabas barry bartek bartholomew bartosz bastian beata beate beatrice
  beatriz bela ben benedetta benedict benedikt benita benjamin benoit berit bernadette bernard bernardo bernd bernhard berta
  bertha berthold bertram bertrand beth bethany bettina betty bianca birgit birgitta birgitte bjarne bjorn blanka blazej bogdan
  boguslaw bohdan boleslaw boris bozena brad bradley brandon brenda brendan brett brian bridget brigitta brigitte britta
  bronislaw bruce bruna bryan burkhard caitlin caleb calvin cameron camila camilla camille candice carina carl carla carlo
  carlos carlotta carly carmela carmen carol carola carole carolin carolina caroline carolyn carsten casimir caspar
  catarina caterina catherine cathrine cathy cecile cecilia cecilie cedric celia celina celine cesar cezary chandra chantal
  charlene charles charlie chelsea cheryl chiara chihiro chloe chris christa christel christelle christian christiana christiane
  christina christine christof christoph christophe christopher ciaran cindy ciro claes claire clara clarence clarissa claudia
  claudine claudio claus clemens clement clifford colette colin colleen conchita connor conrad constantin cordula corina corinna
  corinne cormac cornelia cornelis cornelius cosima courtney craig cristian cristiano cristina cristobal cynthia cyril dagmar
  dagny damian damien dan daniel daniela daniele daniella danielle danilo danuta daphne dariusz darlene darren daryl dave davide
  dawid deborah debra deepak deirdre delphine denis denise dennis derek derrick desmond diane didier diego dieter dietmar
  dietrich dilip dimitri dimitrios dina dinesh dirk dmitri dmitry dolores domenico dominic dominik dominika dominique donald
  donatella donna dora doreen doris dorota dorothea dorothee dorothy douglas duncan dustin dwight dylan eberhard eckhard ed edda
  edgar edith edmund eduard eduardo edward edwin egon eileen einar eirik ekaterina elaine eleanor elena eleni eleonora elfriede
  eliane elias elif elin elina elisa elisabeth elise elizabeth elke ella ellen elliot ellis elmar elodie eloise elsa elsbeth
  elvira elzbieta emil emile emilia emilie emilio emily emma emmanuel emmanuelle enrico enrique erhard eric erica erich erik
  erika erin erna ernest ernesto ernst ervin erwan erwin esmeralda espen esteban estelle esther etienne eugen eugene eugenia
  eugenio eunice eva evan evangelos evelina evelyn evgeny ewa ewald fabian fabien fabienne fabio fabrice fabrizio fadi faisal
  fatemeh fatih fatima fatma federica federico felicia felicitas felicity felipe felix ferdinand ferenc fernanda fernando fiona
  flavia flavio florian francesca francesco francis francisca francisco franco francois francoise franjo frantisek franz
  franziska fraser fred freddie frederic frederica frederick frederik freja frieda friederike friedrich fritz fumiko gabor
  gabriel gabriela gabriele gabriella gabrielle gareth gary gaston gavin genevieve geoff geoffrey georg george georges georgina
  georgios gerald geraldine gerard gerd gerhard gerlinde gernot gero gerrit gertrud gertrude giacomo gianluca gianni gilbert
  gilles gillian gina giorgia giorgio giovanna giovanni gisela giselle gitte giulia giuliana giulio giuseppe gladys glenda glenn
  gloria godfrey gonzalo gordon gottfried graham grazia graziella grazyna greg gregor gregory greta gretchen grzegorz guadalupe
  gudrun guenter guido guilherme guillaume guillermo gunilla gunnar gunter gunther gustav gustavo gwen gwendolyn gyorgy gyula
  hakan halina hamza hanna hannah hanne hannelore hannes hans harald haruki haruko haruto hassan hayley heather hector hedwig
  heidi heike heiko heiner heinrich heinz helen helena helene helga helge helmut hendrik hendrika henning henri henrietta
  henriette henrik henrike henry herbert heribert hermann hermine hernan hideo hilary hilda hilde hildegard hiroko hiroshi
  hortense howard hubert hugh humberto husein hussein hyun ian ibrahim ignacio ignacy igor ilaria ildiko ilona ilse imke imogen
  imran imre ines inga inge ingeborg ingo ingrid ingvar ioana ioannis irena irene irina irma isaac isabel isabell isabella
  isabelle ishaan ismael ismail istvan ivan ivana ivar ivo iwona izabela jacek jacinta jackie jacob jacqueline jacques jadwiga
  jaime jake jakob jakub jamal james jamie jana jane janet janice janina janine janos janusz jaqueline jaroslav jaroslaw jason
  javier jean jeanette jeanne jeff jeffrey jelena jennifer jenny jens jeremy jerome jerzy jesper jessica jill jim jimena jimmy
  jindrich jiri jitka joachim joan joana joanna joanne joao joaquin jocelyn jochen joe joel joerg johan johann johanna johannes
  john jolanta jonas jonathan jorg jorge jorgen jorma jose josef josefa josefina joseph josephine josh joshua josiane jouko
  jovan jozef juan juana judith juergen juhani julian juliana juliane julie julien juliette julio julius junichi juraj jurgen
  justin justine justyna jutta kaarina kai kaja kamil kamila karel karen karim karin karina karine karl karla karol karolin
  karolina karoline karsten kasia kaspar katalin katarina katarzyna kate kateryna katharina katherine kathleen kathrin kathryn
  kathy katie katja katrin katrine katsumi katy kazimierz kazuki kazuko keiko keith kelly kelvin ken kenji kenneth kenta kerstin
  kevin khadija khalid kieran kim kimberly kinga kira kirsten kirsti kirstin kjell klaas klara klaudia klaus klemens knut koji
  konrad konstantin konstantinos kornelia krista kristen kristian kristiane kristin kristina kristine kristof krystyna krzysztof
  kunal kurt kyle kyriakos lachlan ladislav lajos lakshmi lara larissa larry lars laszlo laura laure lauren laurence laurent
  laurie lea leah leandro leif leila lena lennart leo leon leonard leonardo leonhard leonie leonor leonore leopold leroy leslie
  leszek letitia levente liam lidia lieselotte liisa lilian liliana lillian lina linda lindsay lindsey linus lionel lisa lisbeth
  liselotte livia logan lorena lorenzo loretta lorraine lothar lotte louis louisa louise luc luca lucas lucie lucien lucille
  lucinda lucjan lucy ludger ludmila ludovic ludwig luigi luis luisa luise luiz luiza lukas lukasz luke lutz lydia lynette lynn
  maarten maciej maddalena madeleine madelyn magali magda magdalena magnus mahmoud maike maja malcolm malgorzata malte manfred
  manoj manon manuel manuela marc marcel marcela marceli marcella marcelo marcin marco marcos marcus marek maren margaret
  margareta margarete margarita margherita margit margot margret marguerite mari maria mariam mariana marianna marianne mariano
  marie marieke mariella marietta marija marika marilyn marina mario marion marisa marit marius mariusz marjorie markus marlene
  marlies marta marten martha martijn martin martina martine mary maryam masako mateo mateusz mathias mathieu mathilde matilda
  matt matteo matthew matthias matthieu matti maureen maurice mauricio maurizio mauro maxim maxime maximilian maya mechthild
  megan mehdi mehmet meike melanie melina melinda melissa melvin meredith merete mette michael michaela michal michel michele
  michelle michiko miguel mihai mikael mike mikhail mikko milan milena milos minako mira miranda mireille mirela miriam mirja
  mirjam miroslav miroslaw mitchell mohamed mohammad mohammed moira moises monica monika monique moritz muhammad mukesh murat
  muriel mustafa myriam nadia nadine nadja naoko naomi natalia natalie natascha natasha nathalie nathan nathaniel neha neil
  nelson nguyen niall nicholas nick nicola nicolai nicolas nicole nicoletta niels nigel nikita niklas nikola nikolai nikolaj
  nikolaos nikolas nils nina noah noel noelle noemi nora norbert noriko nuno odette olaf olav oleg oleksandr oleksandra olena
  olga olivia olivier omar orla osamu oscar oskar oswald ottilie otto owen pablo pamela panagiotis paola paolo pascale patrice
  patricia patricio patrick patrik patrycja patryk paul paula paulina pauline paulo pavel pawel pedro peggy penelope petar pete
  peter petr petter phil philip philipp philippa philippe phillip phoebe phyllis pia pierre pierrick pieter pietro pilar piotr
  pirjo piroska pooja prakash preben priscilla priya przemyslaw quentin rachel radek radoslaw rafael raffaele rahul raimund
  rainer raisa raj rajesh ralf ralph ramon ramona randall randi randy raphael raquel rasmus raul raymond rebecca regine reiko
  reina reiner reinhard reinhold rena renata renate rene renee reto ricarda ricardo riccardo richard rick riitta rita robert
  roberta roberto rochelle roderick rodolfo rodrigo roger roland rolande rolf romain ron ronald ronan ronja rosa rosalie
  rosalind rosanna rosario rosemarie rosemary rosina roxana roxanne roy ruben rudi rudiger rudolf rupert russell ruth ryan
  ryszard sabina sabine sabrina sachiko saeed salim sally salma salvatore samantha samir samuel sandeep sandra sandro sanjay
  sanna sara sarah sascha saskia satoshi satu scott sean sebastian sebastiano sebastien selina selma serena serge sergei sergey
  sergio shane shannon sharon shaun shawn sheila shelley sheryl shinji shirley shiro shreya sibylle sidney siegfried sieglinde
  sigmund signe sigrid sigurd silje silke silvana silvia silvio simona simone sinead siobhan slawomir sofia sofie solveig sonia
  sonja sophia sophie soren spyridon stacey stacy stanislav stanislaw stavros stefan stefania stefanie stefano steffen steffi
  stella sten stephan stephane stephanie stephen steve steven stuart sunil suresh susan susana susann susanna susanne suzanne
  svea sven svenja svetlana sylvain sylvia sylvie sylwia szabolcs szymon tadeusz takashi takeshi tamara tania tanja tanya tapio
  tara tarek tarja tatiana tatjana tatyana terence teresa terje thaddeus thea theodor theodora theodore theresa therese thibault
  thierry thijs thilo thomas thorsten tibor tiffany tilman tim timea timo timothy tina tobias todd tom tomas tomasz tomoko toni
  tony torben torsten tove tracey tracy tristan trond trudi tuomas tyler udo ulf ulla ulrich ulrik ulrika ulrike ursula uschi
  ute uwe vaclav valentin valentina valentino valerie vanessa vasilios vasily veit vera verena veronica veronika veronique
  vicente vicky victoire vidar vijay viktor viktoria vilhelm vilma vincent vincenzo violeta virginie virpi vishal vittoria
  vittorio vivian viviane vivien vladimir vladislav volker volodymyr walburga waldemar walter waltraud wanda warren wayne wendy
  werner wieslaw wiktor wilfried wilhelm wilhelmina willem william willy winfried winifred wladyslaw wojciech wolfgang xavier
  ximena yannick yannis yasemin yasmin yasuko yevgeny yoko yolanda yosef yoshiko yuki yuko yuri yusuf yves yvette yvonne zachary
  zbigniew zdenek zdzislaw zeynep zlatan zoe zofia zoltan zsofia zsuzsanna zygmunt`
    .split(/\s+/)
    .filter(Boolean),
);

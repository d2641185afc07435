/**
 * What people of each State are called: code | English | French | Arabic | German noun, adjective | Turkish.
 * Masculine singular; other forms follow in `nationalityLabels`. Further words of a language stand behind commas.
 * A word that stands under two codes is of no use alone and is read as unspecified.
 */
export const demonyms = `
AFG|Afghan,Afghani|afghan|أفغاني,أفغانستاني|Afghane,afghanisch|Afgan,Afganistanlı
ALB|Albanian|albanais|ألباني|Albaner,albanisch|Arnavut
DZA|Algerian|algérien|جزائري|Algerier,algerisch|Cezayirli
AND|Andorran|andorran|أندوري|Andorraner,andorranisch|Andorralı
AGO|Angolan|angolais|أنغولي|Angolaner,angolanisch|Angolalı
ATG|Antiguan,Barbudan|antiguais|أنتيغوي|Antiguaner,antiguanisch|Antigualı
ARG|Argentine,Argentinian,Argentinean|argentin|أرجنتيني|Argentinier,argentinisch|Arjantinli
ARM|Armenian|arménien|أرميني,أرمني|Armenier,armenisch|Ermeni,Ermenistanlı
AUS|Australian,Aussie|australien|أسترالي,استرالي|Australier,australisch|Avustralyalı
AUT|Austrian|autrichien|نمساوي|Österreicher,österreichisch|Avusturyalı
AZE|Azerbaijani,Azeri|azerbaïdjanais,azéri|أذربيجاني,أذري|Aserbaidschaner,aserbaidschanisch|Azerbaycanlı,Azeri
BHS|Bahamian|bahaméen,bahamien|باهامي|Bahamaer,bahamaisch|Bahamalı
BHR|Bahraini|bahreïni,bahreïnien|بحريني|Bahrainer,bahrainisch|Bahreynli
BGD|Bangladeshi|bangladais|بنغلاديشي,بنغالي|Bangladescher,bangladeschisch|Bangladeşli
BRB|Barbadian,Bajan|barbadien|بربادوسي|Barbadier,barbadisch|Barbadoslu
BLR|Belarusian,Belarussian,Byelorussian|biélorusse,bélarussien|بيلاروسي|Belarusse,belarussisch,Weißrusse,weißrussisch|Belaruslu,Beyaz Rus
BEL|Belgian|belge|بلجيكي|Belgier,belgisch|Belçikalı
BLZ|Belizean|bélizien|بليزي|Belizer,belizisch|Belizeli
BEN|Beninese,Beninois|béninois|بنيني|Beniner,beninisch|Beninli
BTN|Bhutanese|bhoutanais|بوتاني|Bhutaner,bhutanisch|Bhutanlı
BOL|Bolivian|bolivien|بوليفي|Bolivianer,bolivianisch|Bolivyalı
BIH|Bosnian,Herzegovinian|bosnien,bosniaque|بوسني|Bosnier,bosnisch|Bosnalı,Boşnak
BWA|Botswanan,Motswana|botswanais|بوتسواني|Botswaner,botswanisch|Botsvanalı
BRA|Brazilian|brésilien|برازيلي|Brasilianer,brasilianisch|Brezilyalı
BRN|Bruneian|brunéien|بروني|Bruneier,bruneiisch|Bruneili
BGR|Bulgarian|bulgare|بلغاري|Bulgare,bulgarisch|Bulgar,Bulgaristanlı
BFA|Burkinabe,Burkinese|burkinabé,burkinabè|بوركيني,بوركينابي|Burkiner,burkinisch|Burkinalı
BDI|Burundian|burundais|بوروندي|Burundier,burundisch|Burundili
CPV|Cape Verdean,Cabo Verdean|cap-verdien,capverdien|رأس أخضري|Kap-Verdier,kapverdisch|Yeşil Burunlu
KHM|Cambodian|cambodgien|كمبودي|Kambodschaner,kambodschanisch|Kamboçyalı
CMR|Cameroonian|camerounais|كاميروني|Kameruner,kamerunisch|Kamerunlu
CAN|Canadian|canadien|كندي|Kanadier,kanadisch|Kanadalı
CAF|Central African|centrafricain|أفريقي أوسطي|Zentralafrikaner,zentralafrikanisch|Orta Afrikalı
TCD|Chadian|tchadien|تشادي|Tschader,tschadisch|Çadlı
CHL|Chilean|chilien|تشيلي,شيلي|Chilene,chilenisch|Şilili
CHN|Chinese|chinois|صيني|Chinese,chinesisch|Çinli
COL|Colombian|colombien|كولومبي|Kolumbianer,kolumbianisch|Kolombiyalı
COM|Comorian,Comoran|comorien|قمري,جزر قمري|Komorer,komorisch|Komorlu
COG|Congolese|congolais|كونغولي|Kongolese,kongolesisch|Kongolu
COD|Congolese|congolais|كونغولي|Kongolese,kongolesisch|Kongolu
CRI|Costa Rican|costaricain,costaricien|كوستاريكي|Costa-Ricaner,costa-ricanisch|Kosta Rikalı
CIV|Ivorian,Ivoirian|ivoirien|إيفواري,عاجي|Ivorer,ivorisch|Fildişili
HRV|Croatian,Croat|croate|كرواتي|Kroate,kroatisch|Hırvat
CUB|Cuban|cubain|كوبي|Kubaner,kubanisch|Kübalı
CYP|Cypriot|chypriote,cypriote|قبرصي|Zyprer,zypriotisch,Zypriot,zyprisch|Kıbrıslı
CZE|Czech|tchèque|تشيكي|Tscheche,tschechisch|Çek,Çekyalı
DNK|Danish,Dane|danois|دنماركي,دانماركي|Däne,dänisch|Danimarkalı
DJI|Djiboutian|djiboutien|جيبوتي|Dschibutier,dschibutisch|Cibutili
DMA|Dominican|dominiquais|دومينيكي|Dominicaner,dominicanisch|Dominikalı
DOM|Dominican|dominicain|دومينيكاني|Dominikaner,dominikanisch|Dominikli
ECU|Ecuadorian,Ecuadorean|équatorien|إكوادوري|Ecuadorianer,ecuadorianisch|Ekvadorlu
EGY|Egyptian|égyptien|مصري|Ägypter,ägyptisch|Mısırlı
SLV|Salvadoran,Salvadorian|salvadorien|سلفادوري|Salvadorianer,salvadorianisch|Salvadorlu
GNQ|Equatorial Guinean,Equatoguinean|équato-guinéen|غيني استوائي|Äquatorialguineer,äquatorialguineisch|Ekvator Gineli
ERI|Eritrean|érythréen|إريتري,أريتري|Eritreer,eritreisch|Eritreli
EST|Estonian|estonien|إستوني|Este,estnisch,Estländer,estländisch|Eston,Estonyalı
SWZ|Swazi,Eswatini,Liswati|swazi,eswatinien|سوازي|Swasi,swasiländisch|Svazi
ETH|Ethiopian|éthiopien|إثيوبي,أثيوبي|Äthiopier,äthiopisch|Etiyopyalı
FJI|Fijian|fidjien|فيجي|Fidschianer,fidschianisch|Fijili
FIN|Finnish,Finn|finlandais|فنلندي|Finne,finnisch|Fin,Finlandiyalı
FRA|French,Frenchman,Frenchwoman|français|فرنسي|Franzose,französisch|Fransız
GAB|Gabonese|gabonais|غابوني|Gabuner,gabunisch|Gabonlu
GMB|Gambian|gambien|غامبي|Gambier,gambisch|Gambiyalı
GEO|Georgian|géorgien|جورجي|Georgier,georgisch|Gürcü,Gürcistanlı
DEU|German|allemand|ألماني|Deutsche,deutsch|Alman,Almanyalı
GHA|Ghanaian,Ghanian|ghanéen|غاني|Ghanaer,ghanaisch|Ganalı
GRC|Greek|grec|يوناني|Grieche,griechisch|Yunan,Yunanlı,Yunanistanlı
GRD|Grenadian|grenadien|غرينادي|Grenader,grenadisch|Grenadalı
GTM|Guatemalan|guatémaltèque|غواتيمالي|Guatemalteke,guatemaltekisch|Guatemalalı
GIN|Guinean|guinéen|غيني|Guineer,guineisch|Gineli
GNB|Bissau-Guinean|bissau-guinéen,bissaoguinéen|غيني بيساوي|Guinea-Bissauer,guinea-bissauisch|Gine Bissaulu
GUY|Guyanese|guyanien|غياني|Guyaner,guyanisch|Guyanalı
HTI|Haitian|haïtien|هايتي|Haitianer,haitianisch|Haitili
HND|Honduran|hondurien|هندوراسي|Honduraner,honduranisch|Honduraslı
HUN|Hungarian|hongrois|مجري,هنغاري|Ungar,ungarisch|Macar,Macaristanlı
ISL|Icelandic,Icelander|islandais|آيسلندي,أيسلندي|Isländer,isländisch|İzlandalı
IND|Indian|indien|هندي|Inder,indisch|Hint,Hintli,Hindistanlı
IDN|Indonesian|indonésien|إندونيسي,أندونيسي|Indonesier,indonesisch|Endonezyalı
IRN|Iranian,Persian|iranien|إيراني|Iraner,iranisch|İranlı
IRQ|Iraqi|irakien,iraquien,iraqien|عراقي|Iraker,irakisch|Iraklı
IRL|Irish,Irishman,Irishwoman|irlandais|أيرلندي,إيرلندي|Ire,irisch|İrlandalı
ISR|Israeli|israélien|إسرائيلي|Israeli,israelisch|İsrailli
ITA|Italian|italien|إيطالي|Italiener,italienisch|İtalyan
JAM|Jamaican|jamaïcain,jamaïquain|جامايكي|Jamaikaner,jamaikanisch|Jamaikalı
JPN|Japanese|japonais|ياباني|Japaner,japanisch|Japon
JOR|Jordanian|jordanien|أردني|Jordanier,jordanisch|Ürdünlü
KAZ|Kazakh,Kazakhstani|kazakh,kazakhstanais|كازاخي,كازاخستاني,كزخي|Kasache,kasachisch|Kazak,Kazakistanlı
KEN|Kenyan|kényan|كيني|Kenianer,kenianisch|Kenyalı
KIR|I-Kiribati|kiribatien|كيريباتي|Kiribatier,kiribatisch|Kiribatili
PRK|Korean,North Korean|coréen,nord-coréen|كوري,كوري شمالي|Koreaner,koreanisch,Nordkoreaner,nordkoreanisch|Koreli,Kuzey Koreli
KOR|Korean,South Korean|coréen,sud-coréen|كوري,كوري جنوبي|Koreaner,koreanisch,Südkoreaner,südkoreanisch|Koreli,Güney Koreli
KWT|Kuwaiti|koweïtien|كويتي|Kuwaiter,kuwaitisch|Kuveytli
KGZ|Kyrgyz,Kyrgyzstani,Kirghiz,Kirgiz|kirghiz,kirghize|قيرغيزي,قرغيزي,قرغيزستاني,قيرغيزستاني|Kirgise,kirgisisch|Kırgız,Kırgızistanlı
LAO|Laotian,Lao|laotien|لاوسي|Laote,laotisch|Laoslu
LVA|Latvian|letton|لاتفي|Lette,lettisch|Letonyalı
LBN|Lebanese|libanais|لبناني|Libanese,libanesisch|Lübnanlı
LSO|Mosotho,Basotho,Lesothan|lésothien,lesothan|ليسوتي|Lesother,lesothisch|Lesotholu
LBR|Liberian|libérien|ليبيري|Liberianer,liberianisch|Liberyalı
LBY|Libyan|libyen|ليبي|Libyer,libysch|Libyalı
LIE|Liechtensteiner|liechtensteinois|ليختنشتايني|Liechtensteiner,liechtensteinisch|Lihtenştaynlı
LTU|Lithuanian|lituanien|ليتواني|Litauer,litauisch|Litvanyalı
LUX|Luxembourger,Luxembourgish|luxembourgeois|لوكسمبورغي|Luxemburger,luxemburgisch|Lüksemburglu
MDG|Malagasy,Madagascan|malgache|مدغشقري|Madagasse,madagassisch|Madagaskarlı
MWI|Malawian|malawite,malawien|ملاوي,مالاوي|Malawier,malawisch|Malavili
MYS|Malaysian|malaisien|ماليزي|Malaysier,malaysisch|Malezyalı
MDV|Maldivian|maldivien|مالديفي|Malediver,maledivisch|Maldivli
MLI|Malian|malien|مالي|Malier,malisch|Malili
MLT|Maltese|maltais|مالطي|Malteser,maltesisch|Maltalı
MHL|Marshallese|marshallais|مارشالي|Marshaller,marshallisch|Marshallı
MRT|Mauritanian|mauritanien|موريتاني|Mauretanier,mauretanisch|Moritanyalı
MUS|Mauritian|mauricien|موريشيوسي|Mauritier,mauritisch|Mauritiuslu,Morityuslu
MEX|Mexican|mexicain|مكسيكي|Mexikaner,mexikanisch|Meksikalı
FSM|Micronesian|micronésien|ميكرونيزي|Mikronesier,mikronesisch|Mikronezyalı
MDA|Moldovan,Moldavian|moldave|مولدوفي|Moldauer,moldauisch|Moldovalı
MCO|Monegasque,Monacan|monégasque|موناكي|Monegasse,monegassisch|Monakolu
MNG|Mongolian,Mongol|mongol|منغولي|Mongole,mongolisch|Moğol
MNE|Montenegrin|monténégrin|مونتينيغري,جبل أسودي|Montenegriner,montenegrinisch|Karadağlı
MAR|Moroccan|marocain|مغربي|Marokkaner,marokkanisch|Faslı
MOZ|Mozambican|mozambicain|موزمبيقي|Mosambikaner,mosambikanisch|Mozambikli
MMR|Burmese,Myanmarese|birman|بورمي,ميانماري|Myanmare,myanmarisch,Birmane,birmanisch|Myanmarlı,Burmalı
NAM|Namibian|namibien|ناميبي|Namibier,namibisch|Namibyalı
NRU|Nauruan|nauruan|ناوروي|Nauruer,nauruisch|Naurulu
NPL|Nepali,Nepalese|népalais|نيبالي|Nepalese,nepalesisch|Nepalli
NLD|Dutch,Dutchman,Dutchwoman,Netherlander,Hollander|néerlandais,hollandais|هولندي|Niederländer,niederländisch,Holländer,holländisch|Hollandalı
NZL|New Zealander,Kiwi|néo-zélandais|نيوزيلندي|Neuseeländer,neuseeländisch|Yeni Zelandalı
NIC|Nicaraguan|nicaraguayen|نيكاراغوي|Nicaraguaner,nicaraguanisch|Nikaragualı
NER|Nigerien|nigérien|نيجري|Nigrer,nigrisch|Nijerli
NGA|Nigerian|nigérian|نيجيري|Nigerianer,nigerianisch|Nijeryalı
MKD|Macedonian,North Macedonian|macédonien,nord-macédonien|مقدوني|Mazedonier,mazedonisch,Nordmazedonier,nordmazedonisch|Makedon,Makedonyalı
NOR|Norwegian|norvégien|نرويجي|Norweger,norwegisch|Norveçli
OMN|Omani|omanais|عماني|Omaner,omanisch|Ummanlı
PAK|Pakistani|pakistanais|باكستاني|Pakistaner,pakistanisch,Pakistani|Pakistanlı
PLW|Palauan|palaosien,palauan|بالاوي|Palauer,palauisch|Palaulu
PSE|Palestinian|palestinien|فلسطيني|Palästinenser,palästinensisch|Filistinli
PAN|Panamanian|panaméen|بنمي|Panamaer,panamaisch|Panamalı
PNG|Papua New Guinean|papouan-néo-guinéen|بابوي|Papua-Neuguineer,papua-neuguineisch|Papua Yeni Gineli
PRY|Paraguayan|paraguayen|باراغوياني|Paraguayer,paraguayisch|Paraguaylı
PER|Peruvian|péruvien|بيروفي|Peruaner,peruanisch|Perulu
PHL|Filipino,Philippine,Filipina|philippin|فلبيني|Philippiner,philippinisch|Filipinli
POL|Polish,Pole|polonais|بولندي|Pole,polnisch|Polonyalı,Leh
PRT|Portuguese|portugais|برتغالي|Portugiese,portugiesisch|Portekizli
QAT|Qatari|qatari,qatarien|قطري|Katarer,katarisch|Katarlı
ROU|Romanian,Rumanian|roumain|روماني|Rumäne,rumänisch|Rumen,Romanyalı
RUS|Russian|russe|روسي|Russe,russisch|Rus,Rusyalı
RWA|Rwandan|rwandais|رواندي|Ruander,ruandisch|Ruandalı
KNA|Kittitian,Nevisian|kittitien|كيتسي|Kittitier,kittitisch|Saint Kittsli
LCA|Saint Lucian|saint-lucien|لوسي|Lucianer,lucianisch|Saint Lucialı
VCT|Vincentian|saint-vincentais|فنسنتي|Vincenter,vincentisch|Saint Vincentli
WSM|Samoan|samoan|ساموي|Samoaner,samoanisch|Samoalı
SMR|Sammarinese|saint-marinais|سان ماريني|San-Marinese,san-marinesisch|San Marinolu
STP|Sao Tomean|santoméen|ساو تومي|São-Toméer,são-toméisch|Sao Tomeli
SAU|Saudi,Saudi Arabian|saoudien|سعودي|Saudi,saudisch,Saudi-Araber,saudi-arabisch|Suudi,Suudi Arabistanlı
SEN|Senegalese|sénégalais|سنغالي|Senegalese,senegalesisch|Senegalli
SRB|Serbian,Serb|serbe|صربي|Serbe,serbisch|Sırp,Sırbistanlı
SYC|Seychellois|seychellois|سيشيلي|Seycheller,seychellisch|Seyşelli
SLE|Sierra Leonean|sierra-léonais|سيراليوني|Sierra-Leoner,sierra-leonisch|Sierra Leoneli
SGP|Singaporean|singapourien|سنغافوري|Singapurer,singapurisch|Singapurlu
SVK|Slovak,Slovakian|slovaque|سلوفاكي|Slowake,slowakisch|Slovak,Slovakyalı
SVN|Slovenian,Slovene|slovène|سلوفيني|Slowene,slowenisch|Sloven,Slovenyalı
SLB|Solomon Islander|salomonais|سليماني|Salomoner,salomonisch|Solomonlu
SOM|Somali,Somalian|somalien,somali|صومالي|Somalier,somalisch|Somalili
ZAF|South African|sud-africain,sudafricain|جنوب أفريقي,جنوب إفريقي|Südafrikaner,südafrikanisch|Güney Afrikalı
SSD|South Sudanese|sud-soudanais|جنوب سوداني,سوداني جنوبي|Südsudanese,südsudanesisch|Güney Sudanlı
ESP|Spanish,Spaniard|espagnol|إسباني,اسباني|Spanier,spanisch|İspanyol
LKA|Sri Lankan|sri-lankais,srilankais|سريلانكي|Sri-Lanker,sri-lankisch|Sri Lankalı
SDN|Sudanese|soudanais|سوداني|Sudanese,sudanesisch|Sudanlı
SUR|Surinamese|surinamais,surinamien|سورينامي|Surinamer,surinamisch|Surinamlı
SWE|Swedish,Swede|suédois|سويدي|Schwede,schwedisch|İsveçli
CHE|Swiss|suisse|سويسري|Schweizer,schweizerisch|İsviçreli
SYR|Syrian|syrien|سوري|Syrer,syrisch|Suriyeli
TWN|Taiwanese|taïwanais|تايواني|Taiwaner,taiwanisch|Tayvanlı
TJK|Tajik,Tajikistani,Tadjik|tadjik|طاجيكي,طاجيكستاني,تاجيكي|Tadschike,tadschikisch|Tacik,Tacikistanlı
TZA|Tanzanian|tanzanien|تنزاني|Tansanier,tansanisch|Tanzanyalı
THA|Thai|thaïlandais,thaï|تايلاندي,تايلندي|Thailänder,thailändisch|Taylandlı
TLS|Timorese,East Timorese|timorais,est-timorais|تيموري|Timorer,timoresisch|Timorlu
TGO|Togolese|togolais|توغولي|Togoer,togoisch|Togolu
TON|Tongan|tongien|تونغي|Tongaer,tongaisch|Tongalı
TTO|Trinidadian,Tobagonian|trinidadien,trinidadéen|ترينيدادي|Trinidader,trinidadisch|Trinidadlı
TUN|Tunisian|tunisien|تونسي|Tunesier,tunesisch|Tunuslu
TUR|Turkish,Turk|turc|تركي|Türke,türkisch|Türk,Türkiyeli
TKM|Turkmen,Turkmenistani|turkmène|تركماني,تركمانستاني|Turkmene,turkmenisch|Türkmen,Türkmenistanlı
TUV|Tuvaluan|tuvaluan|توفالي|Tuvaluer,tuvaluisch|Tuvalulu
UGA|Ugandan|ougandais|أوغندي|Ugander,ugandisch|Ugandalı
UKR|Ukrainian|ukrainien|أوكراني|Ukrainer,ukrainisch|Ukraynalı
ARE|Emirati,Emirian|émirati,émirien|إماراتي,اماراتي|Emirater,emiratisch|Emirlikli,BAE
GBR|British,Briton,Brit,Britisher|britannique|بريطاني|Brite,britisch|Britanyalı,İngiliz
USA|American,US American|américain,états-unien,étasunien|أمريكي,أميركي|Amerikaner,amerikanisch,US-Amerikaner,us-amerikanisch|Amerikalı,Amerikan
URY|Uruguayan|uruguayen|أوروغوياني|Uruguayer,uruguayisch|Uruguaylı
UZB|Uzbek,Uzbekistani|ouzbek,ouzbèque|أوزبكي,أوزبكستاني,اوزبكي|Usbeke,usbekisch|Özbek,Özbekistanlı
VUT|Ni-Vanuatu,Vanuatuan|vanuatuan,ni-vanuatais|فانواتي|Vanuatuer,vanuatuisch|Vanuatulu
VEN|Venezuelan|vénézuélien|فنزويلي|Venezolaner,venezolanisch|Venezuelalı
VNM|Vietnamese|vietnamien|فيتنامي|Vietnamese,vietnamesisch|Vietnamlı
YEM|Yemeni,Yemenite|yéménite|يمني|Jemenit,jemenitisch|Yemenli
ZMB|Zambian|zambien|زامبي|Sambier,sambisch|Zambiyalı
ZWE|Zimbabwean|zimbabwéen|زيمبابوي|Simbabwer,simbabwisch|Zimbabveli
`;

/** Short forms and further names that are neither codes nor CLDR's names, and irregular plurals. */
export const furtherNames: Readonly<Record<string, readonly string[]>> = {
  AFG: ['أفغان', 'الأفغان'],
  ARE: ['UAE', 'VAE', 'BAE', 'Emirates', 'Émirats', 'EAU', 'الإمارات', 'Emirate', 'Birleşik Arap Emirlikleri'],
  BIH: ['Bosnia', 'Bosnie', 'البوسنة', 'Bosnien', 'Bosna', 'Bosna Hersek'],
  BRN: ['Brunei Darussalam'],
  CAF: ['CAR', 'RCA'],
  CHE: ['Schweiz', 'Suissesse', 'Suissesses', 'İsviçre'],
  CHN: ["People's Republic of China", 'PRC'],
  CIV: ['Ivory Coast', "Côte d'Ivoire", 'Elfenbeinküste', 'ساحل العاج'],
  COD: [
    'DRC',
    'DR Congo',
    'DR Kongo',
    'Congo (DRC)',
    'Congo-Kinshasa',
    'RDC',
    'Democratic Republic of the Congo',
    'République démocratique du Congo',
    'جمهورية الكونغو الديمقراطية',
  ],
  COG: ['Republic of the Congo', 'Congo-Brazzaville'],
  CZE: ['Czech Republic', 'République tchèque', 'Tschechische Republik', 'Çek Cumhuriyeti'],
  DEU: ['Federal Republic of Germany', 'BRD', 'Deutscher', 'ألمان', 'الألمان'],
  DZA: ['جزائر'],
  EGY: ['Arab Republic of Egypt', 'مصريون'],
  GBR: [
    'UK',
    'U.K.',
    'Britain',
    'Great Britain',
    'Grande-Bretagne',
    'Großbritannien',
    'بريطانيا',
    'بريطانيا العظمى',
    'İngiltere',
    'Britanya',
    'Royaume-Uni',
    'Vereinigtes Königreich',
    'Birleşik Krallık',
  ],
  IND: ['هنود'],
  IRN: ['Islamic Republic of Iran', 'Persia'],
  IRQ: ['Irak', 'Republic of Iraq', 'عراق'],
  KGZ: ['Kirghizstan', 'Kirgizstan', 'Kirghizie', 'Kirgistan', 'قرغيزستان', 'قيرغيزستان'],
  KOR: ['South Korea', 'Republic of Korea', 'Corée du Sud', 'Südkorea', 'Güney Kore'],
  LBY: ['Libya', 'ليبيون'],
  MAR: ['Morocco', 'Maroc', 'Fas', 'مغاربة'],
  MKD: ['Macedonia', 'Macédoine', 'Mazedonien', 'Makedonya', 'مقدونيا'],
  MMR: ['Burma', 'Birmanie', 'Birma', 'بورما'],
  NLD: ['Holland', 'Hollande', 'The Netherlands', 'Pays-Bas', 'Niederlande', 'Hollanda', 'هولندا'],
  PRK: ['North Korea', 'DPRK', 'Corée du Nord', 'Nordkorea', 'Kuzey Kore'],
  PSE: ['Palestine', 'State of Palestine', 'Palästina', 'Filistin', 'فلسطين'],
  RUS: ['Russian Federation', 'Fédération de Russie', 'Russische Föderation', 'روس', 'روسيا الاتحادية', 'Rusya Federasyonu'],
  SAU: ['KSA', 'Saudi Arabia', 'Arabie saoudite', 'Saudi-Arabien', 'Suudi Arabistan', 'السعودية', 'المملكة العربية السعودية'],
  SDN: ['سودان'],
  SYR: ['Syrian Arab Republic', 'République arabe syrienne', 'سوريا', 'سورية', 'الجمهورية العربية السورية', 'Syrie', 'Syrien', 'Suriye'],
  TJK: ['Tadjikistan', 'Tadschikistan', 'Tacikistan', 'طاجيك'],
  TUN: ['توانسة'],
  TUR: ['Turkey', 'Türkiye', 'Turquie', 'Türkei', 'تركيا', 'أتراك', 'اتراك', 'Türkiye Cumhuriyeti', 'TC'],
  TZA: ['United Republic of Tanzania'],
  USA: [
    'US',
    'U.S.',
    'U.S.A.',
    'America',
    'United States of America',
    'Amérique',
    'États-Unis',
    'Amerika',
    'Vereinigte Staaten von Amerika',
    'ABD',
    'أمريكا',
    'أميركا',
    'الولايات المتحدة الأمريكية',
    'أمريكان',
  ],
  UZB: ['Ouzbékistan', 'Usbekistan', 'Özbekistan', 'أوزبك', 'اوزبك'],
  VAT: ['Vatican', 'Holy See', 'Saint-Siège', 'Vatikan'],
  VNM: ['Viet Nam'],
  YEM: ['Yémen', 'Jemen', 'Yemen'],
};

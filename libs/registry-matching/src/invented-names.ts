/** Names to combine at random. A pool is a way of naming and spelling; which pool a name came from is kept nowhere. */
export interface NamePool {
  /** Share of families, in parts of a hundred. */
  readonly share: number;
  readonly surnames: readonly string[];
  readonly male: readonly string[];
  readonly female: readonly string[];
  /** Share of families written in Cyrillic, 0 to 1. */
  readonly cyrillic: number;
}

const list = (names: string): string[] => names.trim().split(/\s+/);

export const namePools: readonly NamePool[] = [
  {
    share: 66,
    cyrillic: 0,
    surnames: list(`Ademaj Ademi Ahmeti Aliu Avdiu Avdyli Azemi Bajrami Balaj Basha Beqiri Berisha Bislimi Bytyqi Cakaj
      Çeliku Demaj Demiri Dervishi Dreshaj Duraku Elezi Emini Fazliu Ferizi Gashi Gjergji Gjocaj Gjonaj Hajdari Halili
      Halimi Hamiti Hasani Haxhiu Hoti Hoxha Hyseni Ibrahimi Idrizi Imeri Isufi Jashari Jakupi Kabashi Kastrati Kelmendi
      Krasniqi Kryeziu Kuqi Lekaj Limani Llapashtica Lleshi Maloku Maxhuni Mehmeti Morina Mulliqi Murati Musliu Mustafa
      Nimani Nreca Osmani Pacolli Përdedaj Prekaj Qerimi Qorraj Ramadani Rama Rexhepi Rrahmani Rrustemi Rugova Sadiku
      Salihu Selimi Shabani Shala Shaqiri Shehu Sopi Spahiu Syla Sylejmani Tahiri Thaçi Tolaj Ukaj Uka Vllasaliu Veseli
      Xani Xhemajli Ymeri Zejnullahu Zeka Zeqiri Zogaj Zhuja Zhubi`),
    male: list(`Adem Afrim Agim Agron Ahmet Alban Arben Ardian Arsim Astrit Avdyl Avni Bajram Bardhyl Bashkim Bedri Bekim
      Besim Besnik Blerim Bujar Burim Dardan Driton Durim Enver Ermal Faik Fatmir Fatos Faton Feim Ferat Florim Gani Gazmend
      Gëzim Gjergj Gjon Habib Hajdar Halil Hamdi Hasan Haxhi Hysen Ibrahim Idriz Ilir Imer Isa Isuf Jakup Jeton Kadri Kreshnik
      Kujtim Labinot Lavdim Liridon Llazar Luan Lulzim Mark Mehmet Mentor Muhamet Muharrem Musa Naim Naser Nexhat Njazi
      Petrit Pjetër Përparim Qazim Qerim Ragip Ramadan Rexhep Rrahim Sabit Sadik Sami Selim Shaban Shaqir Shefqet Shkëlzen
      Skënder Sokol Sylejman Tahir Thanas Uran Valon Veton Visar Xhavit Xhemajl Ylber Ymer Zenel Zef`),
    female:
      list(`Adelina Afërdita Ajshe Albana Arbnora Ardita Arjeta Besa Blerta Dafina Dhurata Dita Donjeta Drita Edona
      Elmaze Emine Fahrije Fatime Fatmire Fitore Flutura Gjylsime Hajrije Hanife Hatixhe Hyrije Igballe Jehona Kadrije
      Kimete Kujtesa Leonora Lindita Luljeta Lule Majlinda Merita Mihane Mimoza Minire Mirvete Nafije Nazmije Nexhmije
      Nora Qamile Rabije Rukije Sabrije Sanije Selvije Shemsije Shpresa Shqipe Shukrije Sofije Sonja Teuta Valbona Valdete
      Vjollca Vjosa Xhevahire Xhylije Yllka Zana Zarife Zejnepe Zyrafete`),
  },
  {
    share: 14,
    cyrillic: 0.5,
    surnames:
      list(`Antić Arsić Babić Bogdanović Božović Cvetković Dančetović Denić Dimitrijević Đokić Đorđević Filipović
      Gligorijević Ivanović Jakšić Janićijević Jevtić Jovanović Kostić Krstić Lazić Maksimović Marković Milenković
      Milosavljević Mirković Mitrović Nedeljković Nikolić Pavlović Perić Petrović Popović Radović Rašić Ristić Savić
      Simić Spasić Stanković Stefanović Stojanović Šćekić Tasić Todorović Trajković Vasić Vuković Zdravković Živković`),
    male: list(`Aleksandar Blagoje Boban Bojan Dalibor Darko Dejan Dobrivoje Dragan Dragiša Dušan Đorđe Filip Goran Igor
      Ivan Jovan Lazar Ljubiša Marko Milan Miloš Miodrag Miroslav Nebojša Nenad Nikola Petar Predrag Radomir Saša Slobodan
      Srđan Stefan Stojan Svetozar Tihomir Veljko Vladimir Vojislav Zoran Živojin`),
    female:
      list(`Aleksandra Ana Biljana Bojana Danica Dragana Dušanka Gordana Ivana Jasmina Jelena Jovana Katarina Lidija
      Ljiljana Marija Milena Milica Mirjana Nada Nataša Olivera Radmila Ružica Sanja Slavica Snežana Sofija Stana Suzana
      Svetlana Tamara Vera Vesna Zorica Živka`),
  },
  {
    share: 5,
    cyrillic: 0,
    surnames:
      list(`Altay Aydın Bayraktar Celina Çelik Demir Doğan Gora Güler Kabak Karahoca Kaya Kırcı Mazrek Morina Öztürk
      Şahin Şala Taç Volkan Yağcı Yıldız`),
    male: list(`Ahmet Altay Bülent Cemal Enis Ercan Erdal Erol Fikri Hüseyin İbrahim Kenan Mehmet Murat Orhan Raif
      Recep Sezai Süleyman Şaban Taner Üzeyir Yusuf Zeki`),
    female: list(`Aylin Ayşe Aysel Birsen Cemile Emine Fatma Filiz Gül Gülşen Hatice Leman Meral Nermin Nuran Sevil
      Şükran Türkan Ümran Zeynep`),
  },
  {
    share: 7,
    cyrillic: 0,
    surnames:
      list(`Adrović Ademović Biševac Ćemović Ćosović Dacić Demirović Hadžić Hamidović Hodžić Imerović Kurtović Ljajić
      Muhović Mujović Nurković Omerović Rastoder Redžepović Sijarić Šabotić Šaćirović Škrijelj Zećirović Zulfić`),
    male: list(`Admir Adnan Alija Almir Amer Edin Elvis Enes Esad Faruk Fikret Hajro Hamdija Haris Husein Ibro Ismet Izet
      Jusuf Mirsad Muhamed Mujo Munir Nedžad Omer Rasim Redžep Safet Sead Sejad Šaćir Šefket Zećir`),
    female:
      list(`Admira Aida Almira Amina Azra Edina Elma Esma Fahreta Fatima Fikreta Hajra Hatidža Indira Lejla Mersiha
      Mirsada Munira Nermina Rahima Razija Remzija Sabina Sadeta Samra Šefika Zumreta`),
  },
  {
    share: 3,
    cyrillic: 0.2,
    surnames:
      list(`Abdi Asani Baftijari Bahtijari Behluli Dalipi Dauti Gorani Hadži Haljimi Hodža Ismaili Jonuz Kamberi Kujovi
      Ljatif Rustemi Sejdini Tosuni Tahirov Zilji Zulji`),
    male: list(`Adem Bećir Behadin Ćamil Ćerim Džafer Feta Hamza Harun Imer Ismail Jonuz Kadri Ljatif Mefail Nazif
      Rahim Ramadan Redžep Rustem Sabri Sadik Šerif Zaim`),
    female:
      list(`Ajša Bahrija Ćamila Fatima Fekrija Hajrija Hatidža Ismeta Ljutvija Mejrema Nazlija Rabija Remzija Sadija
      Senija Šehrija Zejneba Zumra`),
  },
  {
    share: 5,
    cyrillic: 0,
    surnames:
      list(`Adžović Ajeti Alija Bajramović Bećiri Berisha Ćerimi Destani Emini Gara Gidžić Jahirović Kovaçi Kurtishi
      Mehmedi Mustafić Osmani Prekazi Ramadani Redžepi Salijević Saliji Selimović Skenderi Toska Zekiri`),
    male: list(`Afrim Ajet Alil Bajram Bećir Daut Demir Elvis Ersan Ferdi Gani Isen Jašar Kujtim Ljuan Muharem Nedžmedin
      Orhan Rama Sabahudin Safet Sinan Šaban Šerif Valdet Zumer`),
    female:
      list(`Ajnura Anita Brahime Danijela Elvira Fadila Gjulten Hanumsha Igbala Kimeta Ljuljeta Merima Nadira Nurija
      Rukija Sabina Sadberga Šadija Sevdija Ulvija Valjbona Zulfije`),
  },
];

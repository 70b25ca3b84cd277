<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr_TR" sourcelanguage="en">
    <context>
        <name>santral::ui::AbilitySection</name>
        <message>
            <source>Skills and capacity</source>
            <translation>Yetkinlikler ve kapasite</translation>
        </message>
        <message>
            <source>For queues whose work the hub offers. What is in hand is added up; usual are 12, which one call or three chats fill.</source>
            <translation>İşi merkezin sunduğu kuyruklar için. Elde olanlar toplanır; olağan sınır 12'dir, bir çağrı ya da üç sohbet doldurur.</translation>
        </message>
        <message>
            <source>Skills</source>
            <translation>Yetkinlikler</translation>
        </message>
        <message>
            <source>Find a skill</source>
            <translation>Yetkinlik ara</translation>
        </message>
        <message>
            <source>There is no skill yet. Make one under Skills.</source>
            <translation>Henüz yetkinlik yok. Yetkinlikler altında oluşturun.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>yok</translation>
        </message>
        <message>
            <source>Chats at once</source>
            <translation>Aynı anda sohbet</translation>
        </message>
        <message>
            <source>E-mails at once</source>
            <translation>Aynı anda e-posta</translation>
        </message>
        <message>
            <source>Calls at once</source>
            <translation>Aynı anda çağrı</translation>
        </message>
        <message>
            <source>A chat counts</source>
            <translation>Bir sohbetin ağırlığı</translation>
        </message>
        <message>
            <source>An e-mail counts</source>
            <translation>Bir e-postanın ağırlığı</translation>
        </message>
        <message>
            <source>A call counts</source>
            <translation>Bir çağrının ağırlığı</translation>
        </message>
        <message>
            <source>Together up to</source>
            <translation>Toplam en çok</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::AccessBox</name>
        <message>
            <source>Not signed in anywhere.</source>
            <translation>Hiçbir cihazda oturum açık değil.</translation>
        </message>
        <message>
            <source>A desk</source>
            <translation>Bir masa</translation>
        </message>
        <message>
            <source>last used %1</source>
            <translation>son kullanım: %1</translation>
        </message>
        <message>
            <source>Since %1</source>
            <translation>%1 tarihinden beri</translation>
        </message>
        <message>
            <source>Sign out: %1</source>
            <translation>Oturumu kapat: %1</translation>
        </message>
        <message>
            <source>New password set: %1. Every desk signs in anew.</source>
            <translation>Yeni parola belirlendi: %1. Bütün masalarda yeniden oturum açılacak.</translation>
        </message>
        <message>
            <source>Signed out: %1</source>
            <translation>Oturum kapatıldı: %1</translation>
        </message>
        <message>
            <source>Signed out everywhere: %1</source>
            <translation>Bütün oturumları kapatıldı: %1</translation>
        </message>
        <message>
            <source>Signing in</source>
            <translation>Oturum açma</translation>
        </message>
        <message>
            <source>New password</source>
            <translation>Yeni parola</translation>
        </message>
        <message>
            <source>At least 10 characters. Every desk of this user signs in anew; the old password is gone for good.</source>
            <translation>En az 10 karakter. Kullanıcının bütün masalarında yeniden oturum açılır; eski parola geri gelmez.</translation>
        </message>
        <message>
            <source>Set password</source>
            <translation>Parolayı değiştir</translation>
        </message>
        <message>
            <source>Signed in on</source>
            <translation>Oturum açık olan cihazlar</translation>
        </message>
        <message>
            <source>Sign out everywhere</source>
            <translation>Tüm oturumlarını kapat</translation>
        </message>
        <message>
            <source>Shuts and empties these desks at once. The password stays as it is.</source>
            <translation>Bu masalar hemen kapatılır ve boşaltılır. Parola değişmez.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Actions</name>
        <message>
            <source>This conversation is yours</source>
            <translation>Bu görüşme artık sizde</translation>
        </message>
        <message>
            <source>Given to %1</source>
            <translation>%1 adlı kişiye verildi</translation>
        </message>
        <message>
            <source>Given back to the team</source>
            <translation>Ekibe geri verildi</translation>
        </message>
        <message>
            <source>Solved: %1</source>
            <translation>Çözüldü: %1</translation>
        </message>
        <message>
            <source>Open again: %1</source>
            <translation>Yeniden açıldı: %1</translation>
        </message>
        <message>
            <source>Comes back %1</source>
            <translation>Geri gelecek: %1</translation>
        </message>
        <message>
            <source>Tagged: %1</source>
            <translation>Etiketlendi: %1</translation>
        </message>
        <message>
            <source>Tag removed: %1</source>
            <translation>Etiket kaldırıldı: %1</translation>
        </message>
        <message>
            <source>This address is now a customer of its own</source>
            <translation>Bu adres artık ayrı bir müşteri</translation>
        </message>
        <message>
            <source>Both are one customer now</source>
            <translation>İkisi artık tek müşteri</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Geri al</translation>
        </message>
        <message>
            <source>Moved to %1</source>
            <translation>%1 kuyruğuna taşındı</translation>
        </message>
        <message>
            <source>Taken out of its queue</source>
            <translation>Kuyruğundan çıkarıldı</translation>
        </message>
        <message>
            <source>Not taken back: it has left already.</source>
            <translation>Geri alınamadı: çoktan gitti.</translation>
        </message>
        <message>
            <source>Not taken back: somebody has changed it since.</source>
            <translation>Geri alınamadı: o zamandan beri biri değiştirdi.</translation>
        </message>
        <message>
            <source>Not taken back: it is not there any more.</source>
            <translation>Geri alınamadı: artık yerinde yok.</translation>
        </message>
        <message>
            <source>Changed: %1</source>
            <translation>Değiştirildi: %1</translation>
        </message>
        <message>
            <source>Address added: %1</source>
            <translation>Adres eklendi: %1</translation>
        </message>
        <message>
            <source>Leaves %1</source>
            <translation>Gönderim: %1</translation>
        </message>
        <message>
            <source>Taken back: %1</source>
            <translation>Geri alındı: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n of %1. %2</source>
            <translation>
                <numerusform>%1 işlemden %n: %2</numerusform>
            </translation>
        </message>
        <message>
            <source>Merged into #%1</source>
            <translation>#%1 ile birleştirildi</translation>
        </message>
        <message>
            <source>Separated from #%1</source>
            <translation>#%1 konuşmasından ayrıldı</translation>
        </message>
        <message numerus="yes">
            <source>%n entries are a conversation of their own</source>
            <translation>
                <numerusform>%n kayıt ayrı bir konuşma oldu</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::AdministrationView</name>
        <message>
            <source>Undo</source>
            <translation>Geri al</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Geri getir</translation>
        </message>
        <message>
            <source>PEOPLE</source>
            <translation>KİŞİLER</translation>
        </message>
        <message>
            <source>WORK</source>
            <translation>İŞ DÜZENİ</translation>
        </message>
        <message>
            <source>CHANNELS</source>
            <translation>KANALLAR</translation>
        </message>
        <message>
            <source>LOG</source>
            <translation>KAYIT</translation>
        </message>
        <message>
            <source>Administration</source>
            <translation>Yönetim</translation>
        </message>
        <message>
            <source>What can be set up</source>
            <translation>Ayarlanabilecekler</translation>
        </message>
        <message>
            <source>The hub cannot be reached. Nothing can be saved until it is back.</source>
            <translation>Merkeze ulaşılamıyor. Bağlantı gelene kadar hiçbir şey kaydedilemez.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::AgentTableModel</name>
        <message>
            <source>Agent</source>
            <translation>Temsilci</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Durum</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Süre</translation>
        </message>
        <message>
            <source>In hand</source>
            <translation>Elinde</translation>
        </message>
        <message>
            <source>Occupancy</source>
            <translation>Doluluk</translation>
        </message>
        <message>
            <source>Handle time</source>
            <translation>İşlem süresi</translation>
        </message>
        <message>
            <source>Done today</source>
            <translation>Bugün biten</translation>
        </message>
        <message>
            <source>Asks for help</source>
            <translation>Yardım istiyor</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::AlarmWords</name>
        <message>
            <source>%1 wait, at most %2</source>
            <translation>%1 bekliyor, en çok %2</translation>
        </message>
        <message>
            <source>Longest wait over %1</source>
            <translation>En uzun bekleme %1 sınırını aştı</translation>
        </message>
        <message>
            <source>%1% abandoned, at most %2%</source>
            <translation>%%1 vazgeçti, en çok %%2</translation>
        </message>
        <message>
            <source>%1% in time, target %2%</source>
            <translation>%%1 zamanında, hedef %%2</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::BoardScopeBox</name>
        <message>
            <source>All queues</source>
            <translation>Tüm kuyruklar</translation>
        </message>
        <message>
            <source>Brand by brand</source>
            <translation>Marka marka</translation>
        </message>
        <message>
            <source>Which queues</source>
            <translation>Hangi kuyruklar</translation>
        </message>
        <message>
            <source>All channels</source>
            <translation>Tüm kanallar</translation>
        </message>
        <message>
            <source>Which channels</source>
            <translation>Hangi kanallar</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::BoardView</name>
        <message>
            <source>Open: %1</source>
            <translation>Aç: %1</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Oturumunu kapat</translation>
        </message>
        <message>
            <source>The hub cannot be reached. What is shown may be out of date.</source>
            <translation>Merkeze ulaşılamıyor. Görünenler güncel olmayabilir.</translation>
        </message>
        <message>
            <source>The board is for supervisors.</source>
            <translation>Pano yalnızca süpervizörler içindir.</translation>
        </message>
        <message>
            <source>Nothing had happened yet at that moment.</source>
            <translation>O anda henüz hiçbir şey olmamıştı.</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>Canlı</translation>
        </message>
        <message>
            <source>This is how it was on %1.</source>
            <translation>%1 tarihindeki durum.</translation>
        </message>
        <message>
            <source>Floor board</source>
            <translation>Operasyon panosu</translation>
        </message>
        <message>
            <source>Wall</source>
            <translation>Duvar</translation>
        </message>
        <message>
            <source>Agents</source>
            <translation>Temsilciler</translation>
        </message>
        <message>
            <source>Find by name or state</source>
            <translation>Ad veya durumla ara</translation>
        </message>
        <message>
            <source>Also who is signed out</source>
            <translation>Oturumu kapalı olanlar da</translation>
        </message>
        <message>
            <source>Nothing on the floor yet</source>
            <translation>Panoda henüz bir şey yok</translation>
        </message>
        <message>
            <source>Queues appear here once there are some, and agents once they have signed in.</source>
            <translation>Kuyruklar oluşturulunca, temsilciler oturum açınca burada görünür.</translation>
        </message>
        <message>
            <source>Skills</source>
            <translation>Yetkinlikler</translation>
        </message>
        <message>
            <source>none</source>
            <translation>yok</translation>
        </message>
        <message>
            <source>Help asked %1 ago: open</source>
            <translation>%1 önce yardım istedi: aç</translation>
        </message>
        <message>
            <source>Alarms are muted: sound them again</source>
            <translation>Uyarılar sessizde: yeniden duyur</translation>
        </message>
        <message>
            <source>Mute the alarms of the floor</source>
            <translation>Operasyon uyarılarını sessize al</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::BoardWall</name>
        <message>
            <source>Floor board</source>
            <translation>Operasyon panosu</translation>
        </message>
        <message>
            <source>Floor board on the whole screen. Escape leaves.</source>
            <translation>Tam ekran operasyon panosu. Esc ile çıkılır.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::BoardWords</name>
        <message>
            <source>Without a queue</source>
            <translation>Kuyruksuz</translation>
        </message>
        <message>
            <source>%1%</source>
            <translation>%%1</translation>
        </message>
        <message>
            <source>Being offered</source>
            <translation>İş sunuluyor</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Meşgul</translation>
        </message>
        <message>
            <source>Wrap-up</source>
            <translation>Toparlamada</translation>
        </message>
        <message>
            <source>Signed out</source>
            <translation>Oturumu kapalı</translation>
        </message>
        <message>
            <source>has just signed in</source>
            <translation>yeni oturum açtı</translation>
        </message>
        <message>
            <source>let an offer pass</source>
            <translation>sunulanı yanıtlamadı</translation>
        </message>
        <message>
            <source>nobody at the desk</source>
            <translation>masada kimse yok</translation>
        </message>
        <message>
            <source>desk without connection</source>
            <translation>masanın bağlantısı yok</translation>
        </message>
        <message>
            <source>set by a supervisor</source>
            <translation>süpervizör ayarladı</translation>
        </message>
        <message numerus="yes">
            <source>%n ready</source>
            <translation>
                <numerusform>%n hazır</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n busy</source>
            <translation>
                <numerusform>%n meşgul</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in wrap-up</source>
            <translation>
                <numerusform>%n toparlamada</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not ready</source>
            <translation>
                <numerusform>%n hazır değil</numerusform>
            </translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Bekleyen</translation>
        </message>
        <message>
            <source>Longest wait</source>
            <translation>En uzun bekleme</translation>
        </message>
        <message>
            <source>In time today</source>
            <translation>Bugün zamanında</translation>
        </message>
        <message>
            <source>last 30 min %1</source>
            <translation>son 30 dk %1</translation>
        </message>
        <message numerus="yes">
            <source>%n abandoned</source>
            <translation>
                <numerusform>%n vazgeçen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in hand</source>
            <translation>
                <numerusform>%n elde</numerusform>
            </translation>
        </message>
        <message>
            <source>Arrived today</source>
            <translation>Bugün gelen</translation>
        </message>
        <message>
            <source>Abandoned</source>
            <translation>Vazgeçen</translation>
        </message>
        <message>
            <source>Without a brand</source>
            <translation>Markasız</translation>
        </message>
        <message numerus="yes">
            <source>%n queue(s)</source>
            <translation>
                <numerusform>%n kuyruk</numerusform>
            </translation>
        </message>
        <message>
            <source>asks for help</source>
            <translation>yardım istiyor</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::BrandChatSection</name>
        <message>
            <source>Small letters from a to z, digits and - only.</source>
            <translation>Yalnızca a ile z arası küçük harfler, rakamlar ve -.</translation>
        </message>
        <message>
            <source>The chat on the shop has this name.</source>
            <translation>Mağazadaki sohbetin adı bu.</translation>
        </message>
        <message>
            <source>“%1” is not the address of a shop. Write it like https://shop.example</source>
            <translation>“%1” bir mağaza adresi değil. Şöyle yazın: https://shop.example</translation>
        </message>
        <message>
            <source>As the chat on the shop</source>
            <translation>Mağazadaki sohbet gibi</translation>
        </message>
        <message>
            <source>Name of the chat</source>
            <translation>Sohbetin adı</translation>
        </message>
        <message>
            <source>Without one the brand has no chat of its own.</source>
            <translation>Ad yoksa markanın kendi sohbeti olmaz.</translation>
        </message>
        <message>
            <source>In the line of its pages: data-brand=&quot;%1&quot;</source>
            <translation>Sayfalarındaki satırda: data-brand=&quot;%1&quot;</translation>
        </message>
        <message>
            <source>A chat of its own</source>
            <translation>Kendi sohbeti</translation>
        </message>
        <message>
            <source>For pages that show this brand&apos;s chat beside the chat on the shop. It is served at the same address, and what is written there belongs to this brand.</source>
            <translation>Mağazadaki sohbetin yanında bu markanın sohbetini gösteren sayfalar için. Aynı adresten sunulur, orada yazılanlar bu markanındır.</translation>
        </message>
        <message>
            <source>New chats go to</source>
            <translation>Yeni sohbetler şuraya gider</translation>
        </message>
        <message>
            <source>Pages that may show it</source>
            <translation>Gösterebilecek sayfalar</translation>
        </message>
        <message>
            <source>With commas between them.</source>
            <translation>Aralarında virgülle.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::BrandPage</name>
        <message>
            <source>Brands</source>
            <translation>Markalar</translation>
        </message>
        <message>
            <source>The names customers know you by. A queue can belong to one, and the chat looks like it.</source>
            <translation>Müşterilerin sizi tanıdığı adlar. Bir kuyruk bir markaya ait olabilir, sohbet de onun görünümünü alır.</translation>
        </message>
        <message>
            <source>New brand</source>
            <translation>Yeni marka</translation>
        </message>
        <message>
            <source>Find a brand</source>
            <translation>Marka ara</translation>
        </message>
        <message>
            <source>Those put away</source>
            <translation>Kaldırılanlar</translation>
        </message>
        <message>
            <source>No brand yet</source>
            <translation>Henüz marka yok</translation>
        </message>
        <message>
            <source>With one name only, none is needed.</source>
            <translation>Tek bir adınız varsa gerekmez.</translation>
        </message>
        <message numerus="yes">
            <source>%n queue(s)</source>
            <translation>
                <numerusform>%n kuyruk</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::BulkBar</name>
        <message>
            <source>Take them</source>
            <translation>Üzerime al</translation>
        </message>
        <message>
            <source>Assign</source>
            <translation>Ata</translation>
        </message>
        <message>
            <source>Move to queue</source>
            <translation>Kuyruğa taşı</translation>
        </message>
        <message>
            <source>Add a tag</source>
            <translation>Etiket ekle</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>Ertele</translation>
        </message>
        <message>
            <source>Mark as read</source>
            <translation>Okundu işaretle</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>Yeniden aç</translation>
        </message>
        <message>
            <source>Solved</source>
            <translation>Çözüldü</translation>
        </message>
        <message>
            <source>Selected conversations</source>
            <translation>Seçilen görüşmeler</translation>
        </message>
        <message>
            <source>%1: %2 of %3</source>
            <translation>%1: %2/%3</translation>
        </message>
        <message numerus="yes">
            <source>%n left as they are</source>
            <translation>
                <numerusform>%n görüşme olduğu gibi kaldı</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n seçili</numerusform>
            </translation>
        </message>
        <message>
            <source>All %1</source>
            <translation>Tümü: %1</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>Neden?</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Durdur</translation>
        </message>
        <message>
            <source>Let them go</source>
            <translation>Seçimi bırak</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n tane daha</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Call</name>
        <message>
            <source>Incoming call</source>
            <translation>Gelen çağrı</translation>
        </message>
        <message>
            <source>Dialling …</source>
            <translation>Aranıyor …</translation>
        </message>
        <message>
            <source>Ringing …</source>
            <translation>Çalıyor …</translation>
        </message>
        <message>
            <source>Putting on hold …</source>
            <translation>Bekletiliyor …</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>Beklemede</translation>
        </message>
        <message>
            <source>The other side holds</source>
            <translation>Karşı taraf beklemede</translation>
        </message>
        <message>
            <source>Resuming …</source>
            <translation>Sürdürülüyor …</translation>
        </message>
        <message>
            <source>No sound: hang up and call back</source>
            <translation>Ses yok: kapatıp geri arayın</translation>
        </message>
        <message>
            <source>Call ended</source>
            <translation>Görüşme bitti</translation>
        </message>
        <message>
            <source>Call cancelled</source>
            <translation>Arama iptal edildi</translation>
        </message>
        <message>
            <source>The call was declined</source>
            <translation>Arama reddedildi</translation>
        </message>
        <message>
            <source>The line was busy</source>
            <translation>Hat meşguldü</translation>
        </message>
        <message>
            <source>Nobody answered</source>
            <translation>Kimse yanıtlamadı</translation>
        </message>
        <message>
            <source>This number does not exist</source>
            <translation>Bu numara yok</translation>
        </message>
        <message>
            <source>Answered on another phone</source>
            <translation>Başka bir telefonda yanıtlandı</translation>
        </message>
        <message>
            <source>The call ended: nothing was heard for 30 seconds</source>
            <translation>Görüşme bitti: 30 saniye ses gelmedi</translation>
        </message>
        <message>
            <source>The call failed: both phones have no codec in common</source>
            <translation>Arama olmadı: iki telefonun ortak kodeği yok</translation>
        </message>
        <message>
            <source>The call failed: the telephone server cannot be reached</source>
            <translation>Arama olmadı: telefon sunucusuna ulaşılamıyor</translation>
        </message>
        <message>
            <source>The telephone server refused the call</source>
            <translation>Telefon sunucusu aramayı reddetti</translation>
        </message>
        <message>
            <source>The call failed: the phone program stopped</source>
            <translation>Arama olmadı: telefon programı durdu</translation>
        </message>
        <message>
            <source>No phone</source>
            <translation>Telefon yok</translation>
        </message>
        <message>
            <source>Phone connecting</source>
            <translation>Telefon bağlanıyor</translation>
        </message>
        <message>
            <source>Phone ready · %1</source>
            <translation>Telefon hazır · %1</translation>
        </message>
        <message>
            <source>Phone not connected</source>
            <translation>Telefon bağlı değil</translation>
        </message>
        <message>
            <source>Not put on hold: the phone is not connected. The call goes on.</source>
            <translation>Beklemeye alınamadı: telefon bağlı değil. Görüşme sürüyor.</translation>
        </message>
        <message>
            <source>Hold failed and the customer no longer hears you. Hang up and call back.</source>
            <translation>Bekletme başarısız oldu, müşteri sizi duymuyor. Kapatıp geri arayın.</translation>
        </message>
        <message>
            <source>Number withheld</source>
            <translation>Gizli numara</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::CallBar</name>
        <message>
            <source>Customer</source>
            <translation>Müşteri</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tuşlar</translation>
        </message>
        <message>
            <source>Hang up</source>
            <translation>Bitir</translation>
        </message>
        <message>
            <source>Call time</source>
            <translation>Görüşme süresi</translation>
        </message>
        <message>
            <source>Running call</source>
            <translation>Süren görüşme</translation>
        </message>
        <message>
            <source>for %1</source>
            <translation>%1 için</translation>
        </message>
        <message numerus="yes">
            <source>%n more on hold</source>
            <translation>
                <numerusform>%n görüşme daha beklemede</numerusform>
            </translation>
        </message>
        <message>
            <source>encrypted</source>
            <translation>şifreli</translation>
        </message>
        <message>
            <source>Muted</source>
            <translation>Sessizde</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Sessiz</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Sürdür</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Beklet</translation>
        </message>
        <message>
            <source>Keys sent</source>
            <translation>Gönderilen tuşlar</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ChangesPage</name>
        <message>
            <source>Log of changes</source>
            <translation>Değişiklik kaydı</translation>
        </message>
        <message>
            <source>This cannot be taken back.</source>
            <translation>Bu geri alınamaz.</translation>
        </message>
        <message>
            <source>It was changed again since. Going back puts this older version in its place.</source>
            <translation>O zamandan beri yeniden değişti. Geri dönülürse bu eski hâli geçerli olur.</translation>
        </message>
        <message>
            <source>Going back leaves the new password: passwords are not kept.</source>
            <translation>Geri dönülse de yeni parola kalır: parolalar saklanmaz.</translation>
        </message>
        <message>
            <source>Put it away again</source>
            <translation>Yeniden kaldır</translation>
        </message>
        <message>
            <source>Back to how it was before</source>
            <translation>Önceki hâline döndür</translation>
        </message>
        <message>
            <source>%1: from %2 to %3</source>
            <translation>%1: önce %2, şimdi %3</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>boş</translation>
        </message>
        <message>
            <source>Back to how it was: %1</source>
            <translation>Önceki hâline döndürüldü: %1</translation>
        </message>
        <message>
            <source>Who changed what, newest first. Passwords are never in it.</source>
            <translation>Kim neyi değiştirdi, en yenisi üstte. Parolalar hiçbir zaman yazılmaz.</translation>
        </message>
        <message>
            <source>Find by what was changed or by whom</source>
            <translation>Ne değişti ya da kim değiştirdi</translation>
        </message>
        <message>
            <source>Nothing was changed yet</source>
            <translation>Henüz bir değişiklik yok</translation>
        </message>
        <message>
            <source>What you set up is listed here.</source>
            <translation>Yaptığınız ayarlar burada listelenir.</translation>
        </message>
        <message>
            <source>Show older ones</source>
            <translation>Daha eskilerini göster</translation>
        </message>
        <message>
            <source>Choose a change on the left.</source>
            <translation>Soldan bir değişiklik seçin.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ChannelPage</name>
        <message>
            <source>No queue: everybody sees it</source>
            <translation>Kuyruksuz: herkes görür</translation>
        </message>
        <message>
            <source>Saved. The hub uses it from now on.</source>
            <translation>Kaydedildi. Merkez artık bunu kullanıyor.</translation>
        </message>
        <message>
            <source>Not set up</source>
            <translation>Kurulmamış</translation>
        </message>
        <message>
            <source>New chats begin in</source>
            <translation>Yeni sohbetlerin kuyruğu</translation>
        </message>
        <message>
            <source>New calls begin in</source>
            <translation>Yeni çağrıların kuyruğu</translation>
        </message>
        <message>
            <source>The queue whose teams see them first.</source>
            <translation>Bunları önce bu kuyruğun ekipleri görür.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Channels</name>
        <message>
            <source>Chat</source>
            <translation>Sohbet</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-posta</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ChatLookSection</name>
        <message>
            <source>Write it like #3451c6, or leave it out.</source>
            <translation>#3451c6 gibi yazın ya da boş bırakın.</translation>
        </message>
        <message>
            <source>This is too long.</source>
            <translation>Bu çok uzun.</translation>
        </message>
        <message>
            <source>Chat on its pages</source>
            <translation>Sayfalarındaki sohbet</translation>
        </message>
        <message>
            <source>For its own chat, and for the chat on the shop where its queue belongs to this brand. What stands in the line of a page counts more. A language that is left out gets the text of another.</source>
            <translation>Kendi sohbeti ve kuyruğu bu markaya ait olan mağazadaki sohbet için. Bir sayfanın satırında yazan daha önceliklidir. Boş bırakılan dilde başka bir dilin metni görünür.</translation>
        </message>
        <message>
            <source>Colour of its buttons</source>
            <translation>Düğmelerinin rengi</translation>
        </message>
        <message>
            <source>A light one is darkened until it can be read.</source>
            <translation>Açık bir renk, okunana kadar koyulaştırılır.</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>Taraf</translation>
        </message>
        <message>
            <source>Look of the chat</source>
            <translation>Sohbetin görünümü</translation>
        </message>
        <message>
            <source>Title (%1)</source>
            <translation>Başlık (%1)</translation>
        </message>
        <message>
            <source>Greeting (%1)</source>
            <translation>Karşılama (%1)</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ChatPreview</name>
        <message>
            <source>How the chat will look</source>
            <translation>Sohbet böyle görünecek</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ChoicePopup</name>
        <message>
            <source>Type to find</source>
            <translation>Aramak için yazın</translation>
        </message>
        <message>
            <source>Nothing is called that</source>
            <translation>Bu adda bir şey yok</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Not</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Composer</name>
        <message>
            <source>Nothing is written yet</source>
            <translation>Henüz bir şey yazılmadı</translation>
        </message>
        <message>
            <source>An address in “To” is not complete</source>
            <translation>“Kime” alanındaki bir adres eksik</translation>
        </message>
        <message>
            <source>An address in “Cc” is not complete</source>
            <translation>“Bilgi” alanındaki bir adres eksik</translation>
        </message>
        <message>
            <source>Who is it for?</source>
            <translation>Kime gidecek?</translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>Dosya ekle</translation>
        </message>
        <message>
            <source>picture.png</source>
            <translation>resim.png</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Sohbet</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-posta</translation>
        </message>
        <message>
            <source>Internal note</source>
            <translation>İç not</translation>
        </message>
        <message>
            <source>Kind of answer</source>
            <translation>Yanıt türü</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Kime</translation>
        </message>
        <message>
            <source>Cc</source>
            <translation>Bilgi</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Konu</translation>
        </message>
        <message>
            <source>Add note</source>
            <translation>Not ekle</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Gönder</translation>
        </message>
        <message>
            <source>Only your team sees this…</source>
            <translation>Bunu yalnızca ekibiniz görür…</translation>
        </message>
        <message>
            <source>Write the e-mail…</source>
            <translation>E-postayı yazın…</translation>
        </message>
        <message>
            <source>Write an answer…</source>
            <translation>Yanıt yazın…</translation>
        </message>
        <message>
            <source>Send anyway</source>
            <translation>Yine de gönder</translation>
        </message>
        <message>
            <source>Send later…</source>
            <translation>Sonra gönder…</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Kimden</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ContactCard</name>
        <message>
            <source>Incoming call</source>
            <translation>Gelen çağrı</translation>
        </message>
        <message>
            <source>Unknown caller</source>
            <translation>Bilinmeyen arayan</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Yanıtla</translation>
        </message>
        <message>
            <source>Offered: callback</source>
            <translation>Sunulan: geri arama</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Kabul et</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>Reddet</translation>
        </message>
        <message>
            <source>Why me?</source>
            <translation>Neden ben?</translation>
        </message>
        <message>
            <source>Seconds left</source>
            <translation>Kalan süre</translation>
        </message>
        <message>
            <source>Offered: %1</source>
            <translation>Sunulan: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n tane daha</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Contacts</name>
        <message>
            <source>Wants to be called</source>
            <translation>Geri aranmak istiyor</translation>
        </message>
        <message>
            <source>Missed call</source>
            <translation>Cevapsız çağrı</translation>
        </message>
        <message>
            <source>Outgoing call</source>
            <translation>Giden çağrı</translation>
        </message>
        <message>
            <source>Outgoing call, not answered</source>
            <translation>Giden arama, yanıtlanmadı</translation>
        </message>
        <message>
            <source>Declined call</source>
            <translation>Reddedilen arama</translation>
        </message>
        <message>
            <source>Incoming call</source>
            <translation>Gelen çağrı</translation>
        </message>
        <message>
            <source>Mail without a subject</source>
            <translation>Konusuz e-posta</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Sohbet</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ConversationHeader</name>
        <message>
            <source>Assign</source>
            <translation>Ata</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>Ertele</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>Yeniden aç</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Diğer</translation>
        </message>
        <message>
            <source>Nobody has taken it</source>
            <translation>Kimse üstlenmedi</translation>
        </message>
        <message>
            <source>Opened: %1</source>
            <translation>Açılış: %1</translation>
        </message>
        <message>
            <source>Snoozed</source>
            <translation>Ertelendi</translation>
        </message>
        <message>
            <source>Until %1</source>
            <translation>Ertelendi: %1</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Bekliyor</translation>
        </message>
        <message>
            <source>Waiting %1 min</source>
            <translation>%1 dk bekliyor</translation>
        </message>
        <message>
            <source>Waiting %1 h</source>
            <translation>%1 sa bekliyor</translation>
        </message>
        <message>
            <source>Take it myself</source>
            <translation>Ben üstleneyim</translation>
        </message>
        <message>
            <source>Give it back</source>
            <translation>Geri bırak</translation>
        </message>
        <message>
            <source>One hour</source>
            <translation>Bir saat</translation>
        </message>
        <message>
            <source>Three hours</source>
            <translation>Üç saat</translation>
        </message>
        <message>
            <source>Tomorrow at 9</source>
            <translation>Yarın 9'da</translation>
        </message>
        <message>
            <source>Monday at 9</source>
            <translation>Pazartesi 9'da</translation>
        </message>
        <message>
            <source>One week</source>
            <translation>Bir hafta</translation>
        </message>
        <message>
            <source>Add tag…</source>
            <translation>Etiket ekle…</translation>
        </message>
        <message>
            <source>Add tag</source>
            <translation>Etiket ekle</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ekle</translation>
        </message>
        <message>
            <source>Remove tag “%1”</source>
            <translation>“%1” etiketini kaldır</translation>
        </message>
        <message>
            <source>Solved</source>
            <translation>Çözüldü</translation>
        </message>
        <message>
            <source>Hand over to…</source>
            <translation>Devret…</translation>
        </message>
        <message>
            <source>Move to queue…</source>
            <translation>Kuyruğa taşı…</translation>
        </message>
        <message>
            <source>Finish this chat</source>
            <translation>Bu sohbeti bitir</translation>
        </message>
        <message>
            <source>Why did I get this?</source>
            <translation>Bu neden bana geldi?</translation>
        </message>
        <message>
            <source>Help asked: take it back</source>
            <translation>Yardım istendi: geri al</translation>
        </message>
        <message>
            <source>Ask a supervisor for help</source>
            <translation>Süpervizörden yardım iste</translation>
        </message>
        <message>
            <source>A supervisor was asked for help</source>
            <translation>Süpervizörden yardım istendi</translation>
        </message>
        <message>
            <source>%1 asks for help</source>
            <translation>%1 yardım istiyor</translation>
        </message>
        <message>
            <source>%1 asks for help · %2 min</source>
            <translation>%1 yardım istiyor · %2 dk</translation>
        </message>
        <message>
            <source>Merge into…</source>
            <translation>Şununla birleştir…</translation>
        </message>
        <message>
            <source>Separate again</source>
            <translation>Yeniden ayır</translation>
        </message>
        <message>
            <source>Merged into #%1</source>
            <translation>#%1 ile birleştirildi</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ConversationView</name>
        <message>
            <source>Open this link in the browser?</source>
            <translation>Bu bağlantı tarayıcıda açılsın mı?</translation>
        </message>
        <message>
            <source>It was sent by somebody outside. It leads to:</source>
            <translation>Dışarıdan biri gönderdi. Gittiği adres:</translation>
        </message>
        <message>
            <source>Open link</source>
            <translation>Bağlantıyı aç</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>Görüşme</translation>
        </message>
        <message>
            <source>No conversation is open</source>
            <translation>Açık görüşme yok</translation>
        </message>
        <message>
            <source>Choose one on the left, or press Ctrl+K to search.</source>
            <translation>Soldan birini seçin ya da aramak için Ctrl+K tuşlarına basın.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Customer</name>
        <message>
            <source>Chat visitor %1</source>
            <translation>Sohbet ziyaretçisi %1</translation>
        </message>
        <message>
            <source>First contact by chat</source>
            <translation>İlk temas sohbetle</translation>
        </message>
        <message>
            <source>First contact by mail</source>
            <translation>İlk temas e-postayla</translation>
        </message>
        <message>
            <source>First contact by phone</source>
            <translation>İlk temas telefonla</translation>
        </message>
        <message>
            <source>The same address was known already</source>
            <translation>Aynı adres zaten kayıtlıydı</translation>
        </message>
        <message>
            <source>Given in chat, not proved</source>
            <translation>Sohbette verildi, doğrulanmadı</translation>
        </message>
        <message>
            <source>Joined by an agent</source>
            <translation>Bir temsilci birleştirdi</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>İçe aktarıldı</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::CustomerPanel</name>
        <message>
            <source>on the phone</source>
            <translation>telefonda</translation>
        </message>
        <message>
            <source>verified</source>
            <translation>doğrulandı</translation>
        </message>
        <message>
            <source>Says to be %1, who is another customer.</source>
            <translation>%1 olduğunu söylüyor; bu başka bir müşteri.</translation>
        </message>
        <message>
            <source>Join both</source>
            <translation>İkisini birleştir</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Ara</translation>
        </message>
        <message>
            <source>Write a mail</source>
            <translation>E-posta yaz</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopyala</translation>
        </message>
        <message>
            <source>This is somebody else</source>
            <translation>Bu başka biri</translation>
        </message>
        <message>
            <source>unassigned</source>
            <translation>sahipsiz</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Müşteri</translation>
        </message>
        <message>
            <source>Close customer panel</source>
            <translation>Müşteri bölmesini kapat</translation>
        </message>
        <message>
            <source>Change the name</source>
            <translation>Adı değiştir</translation>
        </message>
        <message>
            <source>Name of the customer</source>
            <translation>Müşterinin adı</translation>
        </message>
        <message>
            <source>No customer</source>
            <translation>Müşteri yok</translation>
        </message>
        <message>
            <source>Choose a conversation to see who it is.</source>
            <translation>Kim olduğunu görmek için bir görüşme seçin.</translation>
        </message>
        <message>
            <source>Add phone or mail</source>
            <translation>Telefon veya e-posta ekle</translation>
        </message>
        <message>
            <source>Note about the customer</source>
            <translation>Müşteri notu</translation>
        </message>
        <message>
            <source>What every colleague should know</source>
            <translation>Her çalışanın bilmesi gereken</translation>
        </message>
        <message>
            <source>Other open conversations</source>
            <translation>Diğer açık görüşmeler</translation>
        </message>
        <message>
            <source>Last contacts</source>
            <translation>Son temaslar</translation>
        </message>
        <message>
            <source>Erase this customer …</source>
            <translation>Bu müşteriyi sil …</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Dil</translation>
        </message>
        <message>
            <source>Since %1</source>
            <translation>%1 yılından beri</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>Örnek</translation>
        </message>
        <message>
            <source>An address with @ is a mail address, anything else a phone number.</source>
            <translation>İçinde @ olan e-posta adresidir, gerisi telefon numarası.</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ekle</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::DesktopNotices</name>
        <message>
            <source>Open</source>
            <translation>Aç</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::DialPad</name>
        <message>
            <source>Number</source>
            <translation>Numara</translation>
        </message>
        <message>
            <source>Number to call</source>
            <translation>Aranacak numara</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Ara</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::DurationField</name>
        <message>
            <source>Write a time as “%1”, “%2” or “%3”.</source>
            <translation>Süreyi “%1”, “%2” veya “%3” gibi yazın.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::DurationWords</name>
        <message>
            <source>%1 d</source>
            <translation>%1 gün</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 sa</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 dk</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 sn</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::FileOpener</name>
        <message>
            <source>%1 cannot be saved there</source>
            <translation>%1 oraya kaydedilemiyor</translation>
        </message>
        <message>
            <source>Save file</source>
            <translation>Dosyayı kaydet</translation>
        </message>
        <message>
            <source>file</source>
            <translation>dosya</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::FileStrip</name>
        <message>
            <source>being stored</source>
            <translation>kaydediliyor</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>%1 dosyasını çıkar</translation>
        </message>
        <message>
            <source>folders cannot be sent</source>
            <translation>klasör gönderilemez</translation>
        </message>
        <message>
            <source>the file is not there</source>
            <translation>dosya yerinde yok</translation>
        </message>
        <message>
            <source>the file cannot be read</source>
            <translation>dosya okunamıyor</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>dosya boş</translation>
        </message>
        <message>
            <source>larger than %1</source>
            <translation>%1 sınırını aşıyor</translation>
        </message>
        <message>
            <source>together larger than %1</source>
            <translation>toplamda %1 sınırını aşıyor</translation>
        </message>
        <message numerus="yes">
            <source>no more than %n file(s)</source>
            <translation>
                <numerusform>en çok %n dosya eklenebilir</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove %1: %2</source>
            <translation>%1 dosyasını çıkarın: %2</translation>
        </message>
        <message>
            <source>A file is still being stored</source>
            <translation>Bir dosya hâlâ kaydediliyor</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::FilesPage</name>
        <message>
            <source>Files</source>
            <translation>Dosyalar</translation>
        </message>
        <message>
            <source>Files of your team are fetched when you open them and kept for the next time. When there are too many, those not opened for longest go; the hub still has them.</source>
            <translation>Ekibinizin dosyaları açtığınızda indirilir ve bir dahaki sefere hazır olsun diye saklanır. Yer azalınca en uzun süredir açılmayanlar silinir; hub'da dururlar.</translation>
        </message>
        <message>
            <source>Keep at most</source>
            <translation>En çok şu kadarı saklansın</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::FilterBar</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n tane daha</numerusform>
            </translation>
        </message>
        <message>
            <source>Clear all</source>
            <translation>Temizle</translation>
        </message>
        <message>
            <source>Save as view</source>
            <translation>Görünüm kaydet</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Kaydet</translation>
        </message>
        <message>
            <source>Change “%1”</source>
            <translation>“%1” görünümünü değiştir</translation>
        </message>
        <message>
            <source>Save as another view…</source>
            <translation>Başka görünüm olarak kaydet…</translation>
        </message>
        <message>
            <source>Back to “%1”</source>
            <translation>“%1” görünümüne dön</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::FilterPill</name>
        <message>
            <source>%1: take out</source>
            <translation>%1: çıkar</translation>
        </message>
        <message>
            <source>Filter: %1</source>
            <translation>Filtre: %1</translation>
        </message>
        <message>
            <source>Press to take it out</source>
            <translation>Çıkarmak için basın</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::FilterPopover</name>
        <message>
            <source>Filter the inbox</source>
            <translation>Gelen kutusunu filtrele</translation>
        </message>
        <message>
            <source>Type to find</source>
            <translation>Aramak için yazın</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>Gösterilenler</translation>
        </message>
        <message>
            <source>Clear all</source>
            <translation>Temizle</translation>
        </message>
        <message>
            <source>Tag “%1”</source>
            <translation>“%1” etiketi</translation>
        </message>
        <message>
            <source>%1, ticked</source>
            <translation>%1, işaretli</translation>
        </message>
        <message>
            <source>%1, not ticked</source>
            <translation>%1, işaretli değil</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::FirstStart</name>
        <message>
            <source>Welcome to Santral</source>
            <translation>Santral'a hoş geldiniz</translation>
        </message>
        <message>
            <source>Step %1 of %2</source>
            <translation>Adım %1 / %2</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Geri</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Başla</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Sonra</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Devam</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::HeldBar</name>
        <message>
            <source>Send now</source>
            <translation>Şimdi gönder</translation>
        </message>
        <message>
            <source>Another time…</source>
            <translation>Başka zaman…</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Geri al</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more to leave later</source>
            <translation>
                <numerusform>… ve %n ileti daha sonra gidecek</numerusform>
            </translation>
        </message>
        <message>
            <source>To leave later</source>
            <translation>Sonra gidecekler</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::HelpDesk</name>
        <message>
            <source>%1 asks for help</source>
            <translation>%1 yardım istiyor</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::HoursEffect</name>
        <message>
            <source>Always open.</source>
            <translation>Her zaman açık.</translation>
        </message>
        <message>
            <source>Never open: nothing would be handed out.</source>
            <translation>Hiç açılmıyor: hiçbir iş dağıtılmaz.</translation>
        </message>
        <message>
            <source>Open now, until %1.</source>
            <translation>Şu anda açık; kapanış: %1.</translation>
        </message>
        <message>
            <source>Closed now, opens %1.</source>
            <translation>Şu anda kapalı; açılış: %1.</translation>
        </message>
        <message>
            <source>No queue has these hours yet.</source>
            <translation>Bu saatleri kullanan kuyruk henüz yok.</translation>
        </message>
        <message numerus="yes">
            <source>%n queue(s) have these hours: %1.</source>
            <translation>
                <numerusform>Bu saatleri kullanan %n kuyruk: %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Saving closes %n queue(s) at once: %1.</source>
            <translation>
                <numerusform>Kaydedince %n kuyruk hemen kapanır: %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Saving opens %n queue(s) at once: %1.</source>
            <translation>
                <numerusform>Kaydedince %n kuyruk hemen açılır: %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::HoursForm</name>
        <message>
            <source>A time zone is needed.</source>
            <translation>Saat dilimi gerekli.</translation>
        </message>
        <message>
            <source>There is no time zone of this name.</source>
            <translation>Bu adda bir saat dilimi yok.</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Saat dilimi</translation>
        </message>
        <message>
            <source>It is %1 there now.</source>
            <translation>Orada saat şimdi %1.</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Hafta</translation>
        </message>
        <message>
            <source>As 09:00-12:30, 13:30-18:00. A day without hours is closed.</source>
            <translation>09:00-12:30, 13:30-18:00 gibi. Saati olmayan gün kapalıdır.</translation>
        </message>
        <message>
            <source>Holidays and special days</source>
            <translation>Tatiller ve özel günler</translation>
        </message>
        <message>
            <source>These dates have the hours beside them in place of their week day's.</source>
            <translation>Bu tarihlerde haftanın günü yerine yanlarındaki saatler geçerlidir.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::HoursPage</name>
        <message>
            <source>Opening hours</source>
            <translation>Çalışma saatleri</translation>
        </message>
        <message>
            <source>When work is handed out and service levels count. A queue names the hours it has.</source>
            <translation>İşin dağıtıldığı ve hizmet sürelerinin işlediği zamanlar. Her kuyruk saatlerini buradan seçer.</translation>
        </message>
        <message>
            <source>New hours</source>
            <translation>Yeni saatler</translation>
        </message>
        <message>
            <source>Find hours</source>
            <translation>Çalışma saati ara</translation>
        </message>
        <message>
            <source>Those put away</source>
            <translation>Kaldırılanlar</translation>
        </message>
        <message>
            <source>No opening hours yet</source>
            <translation>Henüz çalışma saati yok</translation>
        </message>
        <message>
            <source>Queues without any are always open.</source>
            <translation>Saati olmayan kuyruklar her zaman açıktır.</translation>
        </message>
        <message numerus="yes">
            <source>%n queue(s)</source>
            <translation>
                <numerusform>%n kuyruk</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::HoursWords</name>
        <message>
            <source>“%1” is not a time such as 09:00-18:00</source>
            <translation>“%1”, 09:00-18:00 gibi bir saat değil</translation>
        </message>
        <message>
            <source>%1 goes beyond 24:00</source>
            <translation>%1, 24:00'ü geçiyor</translation>
        </message>
        <message>
            <source>%1 ends before it begins; what is after 24:00 stands on the next day</source>
            <translation>%1 başlamadan bitiyor; 24:00'ten sonrası ertesi güne yazılır</translation>
        </message>
        <message>
            <source>%1 ends when it begins</source>
            <translation>%1 başladığı anda bitiyor</translation>
        </message>
        <message>
            <source>%1 and %2 overlap</source>
            <translation>%1 ile %2 çakışıyor</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::HubPhonePage</name>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>The telephone system of this company. Desks take it over; extension and password are typed in the settings of each desk and stay there.</source>
            <translation>Şirketin telefon santrali. Masalar bunu devralır; dahili ve parola her masanın kendi ayarlarına yazılır ve orada kalır.</translation>
        </message>
        <message>
            <source>Domain</source>
            <translation>Alan adı</translation>
        </message>
        <message>
            <source>Outbound proxy (optional)</source>
            <translation>Giden vekil sunucu (isteğe bağlı)</translation>
        </message>
        <message>
            <source>Transport</source>
            <translation>Taşıma</translation>
        </message>
        <message>
            <source>Numbers without a country code are from</source>
            <translation>Ülke kodu olmayan numaraların ülkesi</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::InHandLine</name>
        <message>
            <source>Put back into the composer</source>
            <translation>Yazı alanına geri al</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Geri al</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Sil</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Aç</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::InHandPopup</name>
        <message>
            <source>In hand</source>
            <translation>Bekleyen işlemler</translation>
        </message>
        <message numerus="yes">
            <source>Read, to be told to the hub: %Ln conversation(s)</source>
            <translation>
                <numerusform>Okundu, hub'a bildirilecek: %Ln görüşme</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>… and %Ln more</source>
            <translation>
                <numerusform>… ve %Ln tane daha</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is in hand</source>
            <translation>Bekleyen işlem yok</translation>
        </message>
        <message>
            <source>What you do reaches the hub at once. When it cannot be reached, it waits here.</source>
            <translation>Yaptıklarınız hub'a hemen ulaşır. Hub'a ulaşılamazsa burada bekler.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::InHandWords</name>
        <message>
            <source>Take it</source>
            <translation>Üstlen</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Devret</translation>
        </message>
        <message>
            <source>Give back</source>
            <translation>Geri bırak</translation>
        </message>
        <message>
            <source>Move to a queue</source>
            <translation>Kuyruğa taşı</translation>
        </message>
        <message>
            <source>Solved</source>
            <translation>Çözüldü</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Yeniden aç</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>Ertele</translation>
        </message>
        <message>
            <source>Tag “%1”</source>
            <translation>“%1” etiketi</translation>
        </message>
        <message>
            <source>Without tag “%1”</source>
            <translation>“%1” etiketi kaldırılacak</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Okundu</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Not</translation>
        </message>
        <message>
            <source>Reply</source>
            <translation>Yanıt</translation>
        </message>
        <message>
            <source>Reply to %1</source>
            <translation>%1 için yanıt</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Yeniden gönder</translation>
        </message>
        <message>
            <source>New conversation: %1</source>
            <translation>Yeni görüşme: %1</translation>
        </message>
        <message>
            <source>Details of %1</source>
            <translation>Müşteri bilgileri: %1</translation>
        </message>
        <message>
            <source>New address: %1</source>
            <translation>Yeni adres: %1</translation>
        </message>
        <message>
            <source>Join two customers</source>
            <translation>İki müşteriyi birleştir</translation>
        </message>
        <message>
            <source>Part an address from its customer</source>
            <translation>Bir adresi müşterisinden ayır</translation>
        </message>
        <message>
            <source>Erase a customer</source>
            <translation>Bir müşteriyi sil</translation>
        </message>
        <message>
            <source>A change of the settings</source>
            <translation>Ayar değişikliği</translation>
        </message>
        <message>
            <source>On its way</source>
            <translation>Gönderiliyor</translation>
        </message>
        <message>
            <source>Waits for the hub</source>
            <translation>Hub bekleniyor</translation>
        </message>
        <message>
            <source>Not sent: something new was said before it could go out.</source>
            <translation>Gönderilmedi: bu arada görüşmeye yeni bir şey eklendi.</translation>
        </message>
        <message>
            <source>%1 was faster.</source>
            <translation>%1 daha hızlı davrandı.</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Şimdi gönder</translation>
        </message>
        <message>
            <source>Send at another time</source>
            <translation>Başka zaman gönder</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Geri al</translation>
        </message>
        <message>
            <source>Take back what was written</source>
            <translation>Yazılanı geri al</translation>
        </message>
        <message>
            <source>Take back: details of %1</source>
            <translation>Geri al: %1 bilgileri</translation>
        </message>
        <message>
            <source>Take back: join or part customers</source>
            <translation>Geri al: müşteri birleştirme veya ayırma</translation>
        </message>
        <message>
            <source>Take back: new address %1</source>
            <translation>Geri al: yeni adres %1</translation>
        </message>
        <message>
            <source>Somebody has changed it since; it stays as it is.</source>
            <translation>O zamandan beri biri değiştirdi; olduğu gibi kalıyor.</translation>
        </message>
        <message>
            <source>It has left already.</source>
            <translation>Çoktan gitti.</translation>
        </message>
        <message>
            <source>State of a colleague</source>
            <translation>Bir arkadaşın durumu</translation>
        </message>
        <message>
            <source>My state</source>
            <translation>Durumum</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Kabul et</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>Reddet</translation>
        </message>
        <message>
            <source>Finish the chat</source>
            <translation>Sohbeti bitir</translation>
        </message>
        <message>
            <source>Done with wrap-up</source>
            <translation>Toparlamayı bitir</translation>
        </message>
        <message>
            <source>Ask for help</source>
            <translation>Yardım iste</translation>
        </message>
        <message>
            <source>No help needed any more</source>
            <translation>Yardıma gerek kalmadı</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Birleştir</translation>
        </message>
        <message>
            <source>Separate again</source>
            <translation>Yeniden ayır</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Böl</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::InboxBulk</name>
        <message>
            <source>Taking</source>
            <translation>Alınıyor</translation>
        </message>
        <message numerus="yes">
            <source>%n are yours</source>
            <translation>
                <numerusform>%n görüşme sizin</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (me)</source>
            <translation>%1 (ben)</translation>
        </message>
        <message>
            <source>Nobody: back to the team</source>
            <translation>Kimse: ekibe geri ver</translation>
        </message>
        <message>
            <source>Assigning</source>
            <translation>Atanıyor</translation>
        </message>
        <message numerus="yes">
            <source>%n given to %1</source>
            <translation>
                <numerusform>%n görüşme atandı: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n given back to the team</source>
            <translation>
                <numerusform>%n görüşme ekibe geri verildi</numerusform>
            </translation>
        </message>
        <message>
            <source>Assign to</source>
            <translation>Kime atansın</translation>
        </message>
        <message>
            <source>No queue: everybody sees it</source>
            <translation>Kuyruk yok: herkes görür</translation>
        </message>
        <message>
            <source>Moving</source>
            <translation>Taşınıyor</translation>
        </message>
        <message numerus="yes">
            <source>%n moved to %1</source>
            <translation>
                <numerusform>%n görüşme taşındı: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n taken out of their queue</source>
            <translation>
                <numerusform>%n görüşme kuyruğundan çıkarıldı</numerusform>
            </translation>
        </message>
        <message>
            <source>Move to queue</source>
            <translation>Kuyruğa taşı</translation>
        </message>
        <message>
            <source>Add a tag</source>
            <translation>Etiket ekle</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ekle</translation>
        </message>
        <message>
            <source>Another word …</source>
            <translation>Başka bir sözcük …</translation>
        </message>
        <message>
            <source>Tagging</source>
            <translation>Etiketleniyor</translation>
        </message>
        <message numerus="yes">
            <source>%n tagged: %1</source>
            <translation>
                <numerusform>%n görüşme etiketlendi: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Snoozing</source>
            <translation>Erteleniyor</translation>
        </message>
        <message numerus="yes">
            <source>%n come back %1</source>
            <translation>
                <numerusform>%n görüşme geri gelecek: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Marking</source>
            <translation>İşaretleniyor</translation>
        </message>
        <message numerus="yes">
            <source>%n marked as read</source>
            <translation>
                <numerusform>%n görüşme okundu işaretlendi</numerusform>
            </translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>Açılıyor</translation>
        </message>
        <message numerus="yes">
            <source>%n open again</source>
            <translation>
                <numerusform>%n görüşme yeniden açıldı</numerusform>
            </translation>
        </message>
        <message>
            <source>Closing</source>
            <translation>Kapatılıyor</translation>
        </message>
        <message numerus="yes">
            <source>%n solved</source>
            <translation>
                <numerusform>%n görüşme çözüldü</numerusform>
            </translation>
        </message>
        <message>
            <source>How did they end?</source>
            <translation>Nasıl sonuçlandılar?</translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>%n reddedildi</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::InboxFilter</name>
        <message>
            <source>Unanswered</source>
            <translation>Yanıtsız</translation>
        </message>
        <message>
            <source>Unread</source>
            <translation>Okunmamış</translation>
        </message>
        <message>
            <source>Pressing</source>
            <translation>Süresi daralan</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>Kanallar</translation>
        </message>
        <message>
            <source>Owners</source>
            <translation>Sahipler</translation>
        </message>
        <message>
            <source>Queues</source>
            <translation>Kuyruklar</translation>
        </message>
        <message>
            <source>Brands</source>
            <translation>Markalar</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Etiketler</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Durum</translation>
        </message>
        <message>
            <source>Me</source>
            <translation>Ben</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Sahipsiz</translation>
        </message>
        <message>
            <source>No queue</source>
            <translation>Kuyruksuz</translation>
        </message>
        <message>
            <source>Not known here</source>
            <translation>Burada bilinmiyor</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Benim</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Ekip</translation>
        </message>
        <message>
            <source>Snoozed</source>
            <translation>Ertelenen</translation>
        </message>
        <message>
            <source>Solved</source>
            <translation>Çözülen</translation>
        </message>
        <message>
            <source>Most urgent first</source>
            <translation>Önce en acil</translation>
        </message>
        <message>
            <source>Longest waiting first</source>
            <translation>Önce en uzun bekleyen</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Önce en yeni</translation>
        </message>
        <message>
            <source>%1 or more match</source>
            <translation>%1 ya da daha çok eşleşme</translation>
        </message>
        <message numerus="yes">
            <source>%n match</source>
            <translation>
                <numerusform>%n eşleşme</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::InboxFiltering</name>
        <message>
            <source>Rename the view</source>
            <translation>Görünümü yeniden adlandır</translation>
        </message>
        <message>
            <source>Save as a view</source>
            <translation>Görünüm olarak kaydet</translation>
        </message>
        <message>
            <source>Filter the inbox</source>
            <translation>Gelen kutusunu filtrele</translation>
        </message>
        <message>
            <source>Order: %1</source>
            <translation>Sıra: %1</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::InboxPane</name>
        <message>
            <source>Views of the inbox</source>
            <translation>Gelen kutusunun görünümleri</translation>
        </message>
        <message>
            <source>Conversations</source>
            <translation>Görüşmeler</translation>
        </message>
        <message>
            <source>New conversation</source>
            <translation>Yeni görüşme</translation>
        </message>
        <message>
            <source>Nothing is yours right now</source>
            <translation>Şu anda sizde bir şey yok</translation>
        </message>
        <message>
            <source>Take a conversation of your team, or wait for the next one.</source>
            <translation>Ekibinizden bir görüşme alın ya da sıradakini bekleyin.</translation>
        </message>
        <message>
            <source>Show the team's</source>
            <translation>Ekibinkileri göster</translation>
        </message>
        <message>
            <source>No channel is set up yet</source>
            <translation>Henüz kurulu kanal yok</translation>
        </message>
        <message>
            <source>Connect a mailbox, a phone or the chat on your shop, and customers appear here.</source>
            <translation>Bir e-posta kutusu, telefon veya mağazanızdaki sohbeti bağlayın; müşteriler burada görünür.</translation>
        </message>
        <message>
            <source>Set up channels</source>
            <translation>Kanalları kur</translation>
        </message>
        <message>
            <source>Everything is answered</source>
            <translation>Her şey yanıtlandı</translation>
        </message>
        <message>
            <source>New chats, mails and calls appear here.</source>
            <translation>Yeni sohbetler, e-postalar ve aramalar burada görünür.</translation>
        </message>
        <message>
            <source>Nothing is snoozed</source>
            <translation>Ertelenen yok</translation>
        </message>
        <message>
            <source>Press Z on a conversation to have it come back later.</source>
            <translation>Bir görüşmenin sonra geri gelmesi için Z'ye basın.</translation>
        </message>
        <message>
            <source>Nothing is solved yet</source>
            <translation>Henüz çözülen yok</translation>
        </message>
        <message>
            <source>Press E on a conversation when its matter is done.</source>
            <translation>İşi biten görüşmede E'ye basın.</translation>
        </message>
        <message>
            <source>Show the whole list</source>
            <translation>Listenin tamamını göster</translation>
        </message>
        <message>
            <source>The filter hides everything</source>
            <translation>Filtre her şeyi gizliyor</translation>
        </message>
        <message>
            <source>No conversation here has all that it asks for.</source>
            <translation>Burada filtrenin istediği her şeye uyan görüşme yok.</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>Filtreyi temizle</translation>
        </message>
        <message>
            <source>Filter…</source>
            <translation>Filtrele…</translation>
        </message>
        <message>
            <source>Views…</source>
            <translation>Görünümler…</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::InboxRow</name>
        <message>
            <source>You: %1</source>
            <translation>Siz: %1</translation>
        </message>
        <message>
            <source>Call · %1</source>
            <translation>Arama · %1</translation>
        </message>
        <message>
            <source>Missed call</source>
            <translation>Cevapsız çağrı</translation>
        </message>
        <message>
            <source>On the phone</source>
            <translation>Canlı çağrı</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>Örnek</translation>
        </message>
        <message>
            <source>Unassigned</source>
            <translation>Sahipsiz</translation>
        </message>
        <message>
            <source>Solved</source>
            <translation>Çözüldü</translation>
        </message>
        <message numerus="yes">
            <source>%n unread</source>
            <translation>
                <numerusform>%n okunmamış</numerusform>
            </translation>
        </message>
        <message>
            <source>waiting for %1</source>
            <translation>%1 bekliyor</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>%1 kaldı</translation>
        </message>
        <message>
            <source>%1 over</source>
            <translation>%1 geçti</translation>
        </message>
        <message>
            <source>%1 left to answer</source>
            <translation>yanıt için %1 kaldı</translation>
        </message>
        <message>
            <source>answer is %1 over its time</source>
            <translation>yanıt %1 gecikti</translation>
        </message>
        <message>
            <source>Asks for help</source>
            <translation>Yardım istiyor</translation>
        </message>
        <message>
            <source>selected</source>
            <translation>seçili</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Keypad</name>
        <message>
            <source>Star</source>
            <translation>Yıldız</translation>
        </message>
        <message>
            <source>Hash</source>
            <translation>Kare</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Keys</name>
        <message>
            <source>Alt with a letter opens menus; Ctrl+Alt types characters on some keyboards.</source>
            <translation>Alt ve harf menüleri açar; Ctrl+Alt bazı klavyelerde karakter yazar.</translation>
        </message>
        <message>
            <source>This would fire while you type.</source>
            <translation>Bu, siz yazarken çalışırdı.</translation>
        </message>
        <message>
            <source>Moving</source>
            <translation>Gezinme</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>Görüşme</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>Masa</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Ara</translation>
        </message>
        <message>
            <source>Next conversation</source>
            <translation>Sonraki görüşme</translation>
        </message>
        <message>
            <source>Previous conversation</source>
            <translation>Önceki görüşme</translation>
        </message>
        <message>
            <source>Next conversation, also while typing</source>
            <translation>Sonraki görüşme, yazarken de</translation>
        </message>
        <message>
            <source>Previous conversation, also while typing</source>
            <translation>Önceki görüşme, yazarken de</translation>
        </message>
        <message>
            <source>Next pane</source>
            <translation>Sonraki bölme</translation>
        </message>
        <message>
            <source>Previous pane</source>
            <translation>Önceki bölme</translation>
        </message>
        <message>
            <source>Take it</source>
            <translation>Üstlen</translation>
        </message>
        <message>
            <source>Solved, or open again</source>
            <translation>Çözüldü veya yeniden aç</translation>
        </message>
        <message>
            <source>Snooze, then a digit</source>
            <translation>Ertele, sonra rakam</translation>
        </message>
        <message>
            <source>Add a tag</source>
            <translation>Etiket ekle</translation>
        </message>
        <message>
            <source>Write an answer</source>
            <translation>Yanıt yaz</translation>
        </message>
        <message>
            <source>Write an internal note</source>
            <translation>İç not yaz</translation>
        </message>
        <message>
            <source>Answer or note, while typing</source>
            <translation>Yanıt veya not, yazarken</translation>
        </message>
        <message>
            <source>New conversation</source>
            <translation>Yeni görüşme</translation>
        </message>
        <message>
            <source>Undo the last action</source>
            <translation>Son işlemi geri al</translation>
        </message>
        <message>
            <source>Answer the call</source>
            <translation>Aramayı yanıtla</translation>
        </message>
        <message>
            <source>Decline the call</source>
            <translation>Aramayı reddet</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Sessiz</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Beklet</translation>
        </message>
        <message>
            <source>Hang up</source>
            <translation>Bitir</translation>
        </message>
        <message>
            <source>Customer of the call</source>
            <translation>Aramanın müşterisi</translation>
        </message>
        <message>
            <source>Call a number</source>
            <translation>Numara ara</translation>
        </message>
        <message>
            <source>Copy the conversation's number</source>
            <translation>Görüşme numarasını kopyala</translation>
        </message>
        <message>
            <source>Show or hide the customer</source>
            <translation>Müşteriyi göster veya gizle</translation>
        </message>
        <message>
            <source>My state</source>
            <translation>Durumum</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ayarlar</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>Tüm tuşlar</translation>
        </message>
        <message>
            <source>Move to a queue</source>
            <translation>Kuyruğa taşı</translation>
        </message>
        <message>
            <source>Hand over to a colleague</source>
            <translation>Bir çalışma arkadaşına devret</translation>
        </message>
        <message>
            <source>What is in hand</source>
            <translation>Bekleyen işlemler</translation>
        </message>
        <message>
            <source>Administration, and back</source>
            <translation>Yönetim ve geri</translation>
        </message>
        <message>
            <source>Send at a time of your choice</source>
            <translation>Seçtiğiniz zamanda gönder</translation>
        </message>
        <message>
            <source>Accept what is offered</source>
            <translation>Sunulanı kabul et</translation>
        </message>
        <message>
            <source>Decline what is offered</source>
            <translation>Sunulanı reddet</translation>
        </message>
        <message>
            <source>Done with wrap-up</source>
            <translation>Toparlamayı bitir</translation>
        </message>
        <message>
            <source>Floor board, and back</source>
            <translation>Operasyon panosu ve geri</translation>
        </message>
        <message>
            <source>Filter the inbox</source>
            <translation>Gelen kutusunu filtrele</translation>
        </message>
        <message>
            <source>Views of the inbox, then a digit</source>
            <translation>Görünümler, sonra rakam</translation>
        </message>
        <message>
            <source>Select the conversation, to work on several</source>
            <translation>Görüşmeyi seç, birkaçıyla çalış</translation>
        </message>
        <message>
            <source>Ask a supervisor for help, or no more</source>
            <translation>Süpervizörden yardım iste ya da geri al</translation>
        </message>
        <message>
            <source>Where help is asked for</source>
            <translation>Yardım istenen görüşme</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::KeysPage</name>
        <message>
            <source>%1 is taken already: %2</source>
            <translation>%1 zaten kullanılıyor: %2</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Kısayollar</translation>
        </message>
        <message>
            <source>Press a field and then the keys you prefer. The round arrow brings the default back.</source>
            <translation>Bir alana basın, sonra istediğiniz tuşlara. Yuvarlak ok varsayılanı geri getirir.</translation>
        </message>
        <message>
            <source>Single letters are keys while no text is being written</source>
            <translation>Metin yazılmazken tek harfler kısayoldur</translation>
        </message>
        <message>
            <source>Keys for: %1</source>
            <translation>Tuşları: %1</translation>
        </message>
        <message>
            <source>Default for: %1</source>
            <translation>Varsayılan: %1</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::LaterMenu</name>
        <message>
            <source>Another date and time…</source>
            <translation>Başka tarih ve saat…</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::LevelGrid</name>
        <message>
            <source>1 · a little</source>
            <translation>1 · biraz</translation>
        </message>
        <message>
            <source>2</source>
            <translation>2</translation>
        </message>
        <message>
            <source>3 · well</source>
            <translation>3 · iyi</translation>
        </message>
        <message>
            <source>4</source>
            <translation>4</translation>
        </message>
        <message>
            <source>5 · best</source>
            <translation>5 · çok iyi</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::LimitSection</name>
        <message>
            <source>Limits on the floor board</source>
            <translation>Operasyon panosundaki sınırlar</translation>
        </message>
        <message>
            <source>Beyond them the queue's tile turns red and supervisors are told once.</source>
            <translation>Aşılınca kuyruğun kutusu kızarır ve süpervizörlere bir kez haber verilir.</translation>
        </message>
        <message>
            <source>Waiting, at most</source>
            <translation>Bekleyen, en çok</translation>
        </message>
        <message>
            <source>0: no limit.</source>
            <translation>0: sınır yok.</translation>
        </message>
        <message>
            <source>Longest wait, at most</source>
            <translation>En uzun bekleme, en çok</translation>
        </message>
        <message>
            <source>Abandoned today, at most in %</source>
            <translation>Bugün vazgeçen, en çok %</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>sınır yok</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::DamageWords</name>
        <message>
            <source>The index of messages on this computer was damaged and has been built anew. Nothing is lost.</source>
            <translation>Bu bilgisayardaki ileti dizini bozulmuştu ve yeniden oluşturuldu. Hiçbir şey kaybolmadı.</translation>
        </message>
        <message>
            <source>The index of messages on this computer is damaged. It is built anew when Santral is started again; nothing is lost.</source>
            <translation>Bu bilgisayardaki ileti dizini bozuk. Santral yeniden başlatıldığında baştan oluşturulur; hiçbir şey kaybolmadı.</translation>
        </message>
        <message numerus="yes">
            <source>The last %Ln event(s) stored on this computer are lost. Ask whoever looks after Santral for the newest backup.</source>
            <translation>
                <numerusform>Bu bilgisayarda saklanan son %Ln olay kayboldu. Santral&apos;dan sorumlu kişiden en yeni yedeği isteyin.</numerusform>
            </translation>
        </message>
        <message>
            <source>Part of what is stored on this computer cannot be read. Ask whoever looks after Santral to check it and to look for the newest backup.</source>
            <translation>Bu bilgisayarda saklananların bir bölümü okunamıyor. Santral&apos;dan sorumlu kişiden denetlemesini ve en yeni yedeğe bakmasını isteyin.</translation>
        </message>
        <message numerus="yes">
            <source>The file with your drafts and settings was damaged. %Ln draft(s) were saved from it</source>
            <translation>
                <numerusform>Taslaklarınızın ve ayarlarınızın dosyası bozulmuştu. Ondan %Ln taslak kurtarıldı</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>, and %Ln thing(s) that wait to be sent</source>
            <translation>
                <numerusform>, bir de gönderilmeyi bekleyen %Ln işlem</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them may have changed: read your drafts before you send them. </source>
            <translation>
                <numerusform>Bunların %Ln tanesi değişmiş olabilir: taslaklarınızı göndermeden önce okuyun. </numerusform>
            </translation>
        </message>
        <message>
            <source>Some may be missing, settings too. </source>
            <translation>Bazıları eksik olabilir, ayarlar da. </translation>
        </message>
        <message>
            <source>The damaged file is kept in %1.</source>
            <translation>Bozuk dosya %1 olarak saklanıyor.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::LinkWords</name>
        <message>
            <source>Nothing can be saved</source>
            <translation>Hiçbir şey kaydedilemiyor</translation>
        </message>
        <message>
            <source>Connecting …</source>
            <translation>Bağlanıyor …</translation>
        </message>
        <message numerus="yes">
            <source>Loading %Ln conversation(s)</source>
            <translation>
                <numerusform>%Ln görüşme yükleniyor</numerusform>
            </translation>
        </message>
        <message>
            <source>What is here already can be worked with.</source>
            <translation>Gelenlerle şimdiden çalışabilirsiniz.</translation>
        </message>
        <message>
            <source>Catching up</source>
            <translation>Eşitleniyor</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) to take in</source>
            <translation>
                <numerusform>%n değişiklik kaldı</numerusform>
            </translation>
        </message>
        <message>
            <source>Hub on this computer</source>
            <translation>Hub bu bilgisayarda</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>Bağlı</translation>
        </message>
        <message numerus="yes">
            <source>%Ln in hand</source>
            <translation>
                <numerusform>%Ln işlem bekliyor</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln refused</source>
            <translation>
                <numerusform>%Ln işlem reddedildi</numerusform>
            </translation>
        </message>
        <message>
            <source>What you do is kept here and sent when the hub is back.</source>
            <translation>Yaptıklarınız burada saklanır, hub geri gelince gönderilir.</translation>
        </message>
        <message>
            <source>The hub's certificate is not trusted</source>
            <translation>Hub'ın sertifikasına güvenilmiyor</translation>
        </message>
        <message>
            <source>This version is too old for the hub</source>
            <translation>Bu sürüm hub için çok eski</translation>
        </message>
        <message>
            <source>Install the current Santral; what is in hand waits here until then.</source>
            <translation>Santral'ın güncel sürümünü kurun; bekleyen işlemler o zamana kadar burada durur.</translation>
        </message>
        <message>
            <source>Sign in again</source>
            <translation>Yeniden giriş yapın</translation>
        </message>
        <message>
            <source>Offline since %1</source>
            <translation>%1 itibarıyla çevrimdışı</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Çevrimdışı</translation>
        </message>
        <message>
            <source>The hub is too old for this version</source>
            <translation>Hub bu sürüm için çok eski</translation>
        </message>
        <message>
            <source>Ask whoever runs the hub to install the current Santral; what is in hand waits here until then.</source>
            <translation>Hub'ı yönetenden güncel Santral'ı kurmasını isteyin; bekleyenler o zamana kadar burada durur.</translation>
        </message>
        <message>
            <source>You may not sign in any more</source>
            <translation>Artık giriş yapamazsınız</translation>
        </message>
        <message>
            <source>The hub does not accept this sign-in any more. Close Santral and start it again to sign in.</source>
            <translation>Hub bu oturumu artık kabul etmiyor. Giriş yapmak için Santral'ı kapatıp yeniden başlatın.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::LookPage</name>
        <message>
            <source>Look and language</source>
            <translation>Görünüm ve dil</translation>
        </message>
        <message>
            <source>Changes at once, without a restart.</source>
            <translation>Yeniden başlatmadan hemen değişir.</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Dil</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Sistemdeki gibi</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Açık</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Koyu</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::MailPage</name>
        <message>
            <source>Mailbox</source>
            <translation>E-posta kutusu</translation>
        </message>
        <message>
            <source>The address your customers write to. Mail stays on its server; the connection is always encrypted.</source>
            <translation>Müşterilerinizin yazdığı adres. E-postalar sunucusunda kalır; bağlantı her zaman şifrelidir.</translation>
        </message>
        <message>
            <source>The mail address is not complete.</source>
            <translation>E-posta adresi eksik.</translation>
        </message>
        <message>
            <source>The password is missing.</source>
            <translation>Parola eksik.</translation>
        </message>
        <message>
            <source>The mail address is missing.</source>
            <translation>E-posta adresi yazılmadı.</translation>
        </message>
        <message>
            <source>Testing the mailbox …</source>
            <translation>E-posta kutusu deneniyor …</translation>
        </message>
        <message>
            <source>Mail address</source>
            <translation>E-posta adresi</translation>
        </message>
        <message>
            <source>Name beside it</source>
            <translation>Yanındaki ad</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Kullanıcı adı</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Parola</translation>
        </message>
        <message>
            <source>Kept; type to change it</source>
            <translation>Kayıtlı; değiştirmek için yazın</translation>
        </message>
        <message>
            <source>Server for receiving (IMAP)</source>
            <translation>Alma sunucusu (IMAP)</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>Security</source>
            <translation>Güvenlik</translation>
        </message>
        <message>
            <source>Server for sending (SMTP)</source>
            <translation>Gönderme sunucusu (SMTP)</translation>
        </message>
        <message>
            <source>File of an own certificate authority (optional)</source>
            <translation>Kendi sertifika kurumunuzun dosyası (isteğe bağlı)</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>İmza</translation>
        </message>
        <message>
            <source>The mailbox takes addresses with a plus too (name+anything@domain)</source>
            <translation>E-posta kutusu artı işaretli adresleri de alıyor (ad+herhangi@alanadı)</translation>
        </message>
        <message>
            <source>Answers then find their conversation even where a mail program leaves out what they answer.</source>
            <translation>Posta programı neyi yanıtladığını yazmasa bile yanıtlar görüşmesini bulur.</translation>
        </message>
        <message>
            <source>Test the mailbox</source>
            <translation>E-posta kutusunu dene</translation>
        </message>
        <message>
            <source>Both servers need a name and a port.</source>
            <translation>İki sunucunun da adı ve portu gerekli.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::MailboxForm</name>
        <message>
            <source>The mail address is missing.</source>
            <translation>E-posta adresi eksik.</translation>
        </message>
        <message>
            <source>There is a mailbox with this address already.</source>
            <translation>Bu adresle bir e-posta kutusu zaten var.</translation>
        </message>
        <message>
            <source>No queue: everybody sees it</source>
            <translation>Kuyruksuz: herkes görür</translation>
        </message>
        <message>
            <source>New mails begin in</source>
            <translation>Yeni e-postaların kuyruğu</translation>
        </message>
        <message>
            <source>The queue whose teams see them first.</source>
            <translation>Bunları önce bu kuyruğun ekipleri görür.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::MailboxPage</name>
        <message>
            <source>Mailboxes</source>
            <translation>E-posta kutuları</translation>
        </message>
        <message>
            <source>The addresses your customers write to. An answer leaves from the one that was written to. Mail stays on its server; the connection is always encrypted.</source>
            <translation>Müşterilerinizin yazdığı adresler. Yanıt, yazılan adresten gider. E-postalar sunucusunda kalır; bağlantı her zaman şifrelidir.</translation>
        </message>
        <message>
            <source>New mailbox</source>
            <translation>Yeni e-posta kutusu</translation>
        </message>
        <message>
            <source>Find a mailbox</source>
            <translation>E-posta kutusu ara</translation>
        </message>
        <message>
            <source>No mailbox yet</source>
            <translation>Henüz e-posta kutusu yok</translation>
        </message>
        <message>
            <source>With one, mails stand beside chats and calls of the same customer.</source>
            <translation>Eklenince e-postalar aynı müşterinin sohbet ve çağrılarının yanında durur.</translation>
        </message>
        <message>
            <source>No queue</source>
            <translation>Kuyruksuz</translation>
        </message>
        <message>
            <source>Read it no more</source>
            <translation>Artık okunmasın</translation>
        </message>
        <message>
            <source>%1. The old password does not come back.</source>
            <translation>%1. Eski parola geri gelmez.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::MainWindow</name>
        <message>
            <source>Santral</source>
            <translation>Santral</translation>
        </message>
        <message>
            <source>Missed call: %1</source>
            <translation>Cevapsız arama: %1</translation>
        </message>
        <message>
            <source>New message</source>
            <translation>Yeni mesaj</translation>
        </message>
        <message>
            <source>New conversation</source>
            <translation>Yeni görüşme</translation>
        </message>
        <message>
            <source>A mail address to write to, or a phone number to call.</source>
            <translation>Yazılacak bir e-posta adresi ya da aranacak bir numara.</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Başlat</translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <translation>Kopyalandı: %1</translation>
        </message>
        <message>
            <source>Discarded: %1</source>
            <translation>Silindi: %1</translation>
        </message>
        <message>
            <source>Refused: %1</source>
            <translation>Reddedildi: %1</translation>
        </message>
        <message>
            <source>View saved: %1</source>
            <translation>Görünüm kaydedildi: %1</translation>
        </message>
        <message>
            <source>View removed: %1</source>
            <translation>Görünüm kaldırıldı: %1</translation>
        </message>
        <message>
            <source>View renamed: %1</source>
            <translation>Görünüm yeniden adlandırıldı: %1</translation>
        </message>
        <message>
            <source>View changed: %1</source>
            <translation>Görünüm değiştirildi: %1</translation>
        </message>
        <message>
            <source>Alarms of the floor are muted on this desk</source>
            <translation>Operasyon uyarıları bu masada sessizde</translation>
        </message>
        <message>
            <source>Alarms of the floor are told again</source>
            <translation>Operasyon uyarıları yeniden duyuruluyor</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::MeanwhileBar</name>
        <message>
            <source>Show</source>
            <translation>Göster</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::MentionList</name>
        <message>
            <source>%1 · cannot see this conversation</source>
            <translation>%1 · bu görüşmeyi göremez</translation>
        </message>
        <message>
            <source>Colleagues to tell of this note</source>
            <translation>Bu nottan haberdar edilecek ekip arkadaşları</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::MentionNotices</name>
        <message>
            <source>%1 mentioned you in a note</source>
            <translation>%1 bir notta sizden bahsetti</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::NameForm</name>
        <message>
            <source>A name is needed.</source>
            <translation>Bir ad gerekli.</translation>
        </message>
        <message>
            <source>This name is taken already.</source>
            <translation>Bu ad zaten kullanılıyor.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Ad</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::NamePage</name>
        <message>
            <source>Your name</source>
            <translation>Adınız</translation>
        </message>
        <message>
            <source>Customers see it beside your answers, colleagues beside what you have taken.</source>
            <translation>Müşteriler yanıtlarınızın, çalışma arkadaşlarınız aldığınız işlerin yanında görür.</translation>
        </message>
        <message>
            <source>Please type your name.</source>
            <translation>Lütfen adınızı yazın.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Ad</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::NoticeCenter</name>
        <message>
            <source>Nothing new</source>
            <translation>Yeni bir şey yok</translation>
        </message>
        <message>
            <source>Clear all</source>
            <translation>Tümünü temizle</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::NoticePage</name>
        <message>
            <source>Sounds and notices</source>
            <translation>Sesler ve bildirimler</translation>
        </message>
        <message>
            <source>During a call and while you are not ready nothing but a ring is heard.</source>
            <translation>Görüşme sırasında ve hazır değilken çağrı zili dışında ses duyulmaz.</translation>
        </message>
        <message>
            <source>Ring for calls</source>
            <translation>Aramalarda zil</translation>
        </message>
        <message>
            <source>Sound for a new conversation</source>
            <translation>Yeni görüşmede ses</translation>
        </message>
        <message>
            <source>Sound for a new message</source>
            <translation>Yeni mesajda ses</translation>
        </message>
        <message>
            <source>Sound for trouble</source>
            <translation>Sorunda ses</translation>
        </message>
        <message>
            <source>Listen: %1</source>
            <translation>Dinle: %1</translation>
        </message>
        <message>
            <source>Show names and first words in notices of the desktop</source>
            <translation>Masaüstü bildirimlerinde adları ve ilk sözleri göster</translation>
        </message>
        <message>
            <source>No sound is heard: neither pw-play, paplay nor aplay is installed here.</source>
            <translation>Ses duyulmaz: burada pw-play, paplay veya aplay kurulu değil.</translation>
        </message>
        <message>
            <source>Sounds are played by %1.</source>
            <translation>Sesleri %1 çalar.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::NumberField</name>
        <message>
            <source>A whole number from %1 to %2.</source>
            <translation>%1 ile %2 arasında bir tam sayı.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::OfferCard</name>
        <message>
            <source>Answer</source>
            <translation>Yanıtla</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>Reddet</translation>
        </message>
        <message>
            <source>Ringing for</source>
            <translation>Çalma süresi</translation>
        </message>
        <message>
            <source>Incoming call</source>
            <translation>Gelen çağrı</translation>
        </message>
        <message>
            <source>Incoming call for %1</source>
            <translation>%1 için gelen arama</translation>
        </message>
        <message>
            <source>Unknown caller</source>
            <translation>Bilinmeyen arayan</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::OfferSection</name>
        <message>
            <source>From %1 to %2.</source>
            <translation>%1 ile %2 arasında.</translation>
        </message>
        <message>
            <source>Offers and wrap-up</source>
            <translation>Sunma ve toparlama</translation>
        </message>
        <message>
            <source>An offer stands for</source>
            <translation>Sunma süresi</translation>
        </message>
        <message>
            <source>Then the next agent is asked.</source>
            <translation>Sonra sıradaki temsilciye sorulur.</translation>
        </message>
        <message>
            <source>Last agent first, for</source>
            <translation>Son temsilci önceliği</translation>
        </message>
        <message>
            <source>Who had this customer last is asked alone.</source>
            <translation>Önce yalnız müşteriyle en son ilgilenene sorulur.</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>Öncelik</translation>
        </message>
        <message>
            <source>Higher ones are handed out sooner.</source>
            <translation>Yüksek olan daha önce dağıtılır.</translation>
        </message>
        <message>
            <source>Desk gone: back after</source>
            <translation>Masa gidince geri alma</translation>
        </message>
        <message>
            <source>Then the work goes to somebody else.</source>
            <translation>Sonra iş başkasına verilir.</translation>
        </message>
        <message>
            <source>Quiet chat ends after</source>
            <translation>Sessiz sohbet süresi</translation>
        </message>
        <message>
            <source>Answered, and nobody says more.</source>
            <translation>Yanıtlandı ve kimse bir şey yazmıyor.</translation>
        </message>
        <message>
            <source>Keep an agent free after</source>
            <translation>Boş tutma süresi</translation>
        </message>
        <message>
            <source>Of a contact for which nobody has room.</source>
            <translation>Kimsede yeri olmayan iş bu kadar bekleyince.</translation>
        </message>
        <message>
            <source>Wrap-up after a chat</source>
            <translation>Sohbet sonrası toparlama</translation>
        </message>
        <message>
            <source>Wrap-up after an e-mail</source>
            <translation>E-posta sonrası toparlama</translation>
        </message>
        <message>
            <source>Wrap-up after a call</source>
            <translation>Çağrı sonrası toparlama</translation>
        </message>
        <message>
            <source>none</source>
            <translation>yok</translation>
        </message>
        <message>
            <source>never</source>
            <translation>hiçbir zaman</translation>
        </message>
        <message>
            <source>at once</source>
            <translation>hemen</translation>
        </message>
        <message>
            <source>not asked first</source>
            <translation>öncelik yok</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::OriginalMail</name>
        <message>
            <source>Pictures from the network are not loaded.</source>
            <translation>Ağdaki resimler yüklenmez.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Kapat</translation>
        </message>
        <message>
            <source>Original mail</source>
            <translation>Özgün e-posta</translation>
        </message>
        <message>
            <source>Open this link in the browser?</source>
            <translation>Bu bağlantı tarayıcıda açılsın mı?</translation>
        </message>
        <message>
            <source>It was sent by somebody outside. It leads to:</source>
            <translation>Dışarıdan biri gönderdi. Gittiği adres:</translation>
        </message>
        <message>
            <source>Open link</source>
            <translation>Bağlantıyı aç</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::OtherDays</name>
        <message>
            <source>A date is missing.</source>
            <translation>Bir tarih eksik.</translation>
        </message>
        <message>
            <source>“%1” is not a date such as 29.10.2026.</source>
            <translation>“%1”, 29.10.2026 gibi bir tarih değil.</translation>
        </message>
        <message>
            <source>%1 is there twice.</source>
            <translation>%1 iki kez yazılmış.</translation>
        </message>
        <message>
            <source>%1: %2.</source>
            <translation>%1: %2.</translation>
        </message>
        <message>
            <source>Add a day</source>
            <translation>Gün ekle</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Tarih</translation>
        </message>
        <message>
            <source>29.10.2026</source>
            <translation>29.10.2026</translation>
        </message>
        <message>
            <source>Hours of the day</source>
            <translation>Günün saatleri</translation>
        </message>
        <message>
            <source>closed all day</source>
            <translation>bütün gün kapalı</translation>
        </message>
        <message>
            <source>Remove this day</source>
            <translation>Bu günü çıkar</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::PasswordField</name>
        <message>
            <source>Hide the password</source>
            <translation>Parolayı gizle</translation>
        </message>
        <message>
            <source>Show the password</source>
            <translation>Parolayı göster</translation>
        </message>
        <message>
            <source>Suggest one</source>
            <translation>Öner</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopyala</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::PhoneDesk</name>
        <message>
            <source>Phone not working</source>
            <translation>Telefon çalışmıyor</translation>
        </message>
        <message>
            <source>Set up a phone account in the settings to make calls.</source>
            <translation>Arama yapmak için ayarlarda bir telefon hesabı kurun.</translation>
        </message>
        <message>
            <source>Incoming call</source>
            <translation>Gelen çağrı</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Yanıtla</translation>
        </message>
        <message numerus="yes">
            <source>%n addresses</source>
            <translation>
                <numerusform>%n adres</numerusform>
            </translation>
        </message>
        <message>
            <source>Known customer</source>
            <translation>Kayıtlı müşteri</translation>
        </message>
        <message>
            <source>Missed call: %1</source>
            <translation>Cevapsız arama: %1</translation>
        </message>
        <message>
            <source>Call back</source>
            <translation>Geri ara</translation>
        </message>
        <message>
            <source>The phone is not connected.</source>
            <translation>Telefon bağlı değil.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::PhonePage</name>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Your extension at the telephone system (SIP), as its administrator gave it to you.</source>
            <translation>Telefon santralindeki dahiliniz (SIP), yöneticinizin verdiği gibi.</translation>
        </message>
        <message>
            <source>The domain of the telephone system is missing.</source>
            <translation>Telefon sisteminin alan adı eksik.</translation>
        </message>
        <message>
            <source>The password is missing.</source>
            <translation>Parola eksik.</translation>
        </message>
        <message>
            <source>The extension is missing.</source>
            <translation>Dahili numara eksik.</translation>
        </message>
        <message>
            <source>This Santral was built without a phone.</source>
            <translation>Bu Santral telefonsuz derlenmiş.</translation>
        </message>
        <message>
            <source>Registering …</source>
            <translation>Kaydoluyor …</translation>
        </message>
        <message>
            <source>Registered. Calls to %1 ring here.</source>
            <translation>Kaydoldu. %1 aramaları burada çalar.</translation>
        </message>
        <message>
            <source>Extension or user</source>
            <translation>Dahili veya kullanıcı</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Parola</translation>
        </message>
        <message>
            <source>Kept; type to change it</source>
            <translation>Kayıtlı; değiştirmek için yazın</translation>
        </message>
        <message>
            <source>Domain</source>
            <translation>Alan adı</translation>
        </message>
        <message>
            <source>Outbound proxy (optional)</source>
            <translation>Çıkış vekili (isteğe bağlı)</translation>
        </message>
        <message>
            <source>Transport</source>
            <translation>Taşıma</translation>
        </message>
        <message>
            <source>Numbers without a country code are from</source>
            <translation>Ülke kodu olmayan numaraların ülkesi</translation>
        </message>
        <message>
            <source>Türkiye</source>
            <translation>Türkiye</translation>
        </message>
        <message>
            <source>Azerbaijan</source>
            <translation>Azerbaycan</translation>
        </message>
        <message>
            <source>United Kingdom</source>
            <translation>Birleşik Krallık</translation>
        </message>
        <message>
            <source>Germany</source>
            <translation>Almanya</translation>
        </message>
        <message>
            <source>United States</source>
            <translation>Amerika Birleşik Devletleri</translation>
        </message>
        <message>
            <source>Save and register</source>
            <translation>Kaydet ve bağlan</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Preparing</name>
        <message>
            <source>Preparing your conversations</source>
            <translation>Konuşmalarınız hazırlanıyor</translation>
        </message>
        <message>
            <source>Lists and search are put in order again, as after an update. Nothing is lost; this happens once. You may close this window: it goes on from here next time.</source>
            <translation>Listeler ve arama, bir güncellemeden sonra olduğu gibi yeniden düzenleniyor. Hiçbir şey kaybolmadı; bu yalnızca bir kez olur. Bu pencereyi kapatabilirsiniz: bir dahaki sefere kaldığı yerden sürer.</translation>
        </message>
        <message>
            <source>%1 %</source>
            <extracomment>How far it is, in per cent</extracomment>
            <translation>%%1</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Prompts</name>
        <message>
            <source>Cancel</source>
            <translation>Vazgeç</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::QueueEffect</name>
        <message>
            <source>Nobody serves this queue: give it to a team or a user.</source>
            <translation>Bu kuyruğa kimse bakmıyor: bir ekibe veya kullanıcıya verin.</translation>
        </message>
        <message numerus="yes">
            <source>%n agent(s) serve it and take what they like.</source>
            <translation>
                <numerusform>%n temsilci bakıyor ve istediğini alıyor.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n agent(s) serve it and may be asked.</source>
            <translation>
                <numerusform>%n temsilci bakıyor, hepsine sorulabilir.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n agent(s) serve it.</source>
            <translation>
                <numerusform>%n temsilci bakıyor.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n have all skills asked for.</source>
            <translation>
                <numerusform>İstenen yetkinliklerin hepsi %n kişide var.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody has all skills asked for.</source>
            <translation>İstenen yetkinliklerin hepsi kimsede yok.</translation>
        </message>
        <message>
            <source>Nothing would be handed out.</source>
            <translation>Hiçbir iş dağıtılmaz.</translation>
        </message>
        <message numerus="yes">
            <source>Nothing is handed out before %1; then %n may be asked.</source>
            <translation>
                <numerusform>%1 geçmeden iş dağıtılmaz; sonra %n kişiye sorulabilir.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them ready now.</source>
            <translation>
                <numerusform>Şu anda %n kişi hazır.</numerusform>
            </translation>
        </message>
        <message>
            <source>None of them is ready now.</source>
            <translation>Şu anda hazır olan yok.</translation>
        </message>
        <message>
            <source>What waits is offered as soon as this is saved.</source>
            <translation>Kaydedilir kaydedilmez bekleyenler sunulur.</translation>
        </message>
        <message>
            <source>Nothing more is offered once this is saved.</source>
            <translation>Kaydedilince artık iş sunulmaz.</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s)</source>
            <translation>
                <numerusform>%n sohbet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n e-mail(s)</source>
            <translation>
                <numerusform>%n e-posta</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n call(s)</source>
            <translation>
                <numerusform>%n çağrı</numerusform>
            </translation>
        </message>
        <message>
            <source>Where the hub offers, at once up to %1, or %2, or %3.</source>
            <translation>Merkezin sunduğu kuyruklarda aynı anda en çok %1 veya %2 veya %3.</translation>
        </message>
        <message>
            <source>Nothing is beyond its limits now.</source>
            <translation>Şu anda sınırını aşan bir şey yok.</translation>
        </message>
        <message>
            <source>Beyond its limits now: %1.</source>
            <translation>Şu anda sınırını aşan: %1.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::QueueForm</name>
        <message>
            <source>Handing out</source>
            <translation>Dağıtım</translation>
        </message>
        <message>
            <source>All brands</source>
            <translation>Bütün markalar</translation>
        </message>
        <message>
            <source>Always open</source>
            <translation>Her zaman açık</translation>
        </message>
        <message>
            <source>Brand</source>
            <translation>Marka</translation>
        </message>
        <message>
            <source>Customers of this brand only, or of all.</source>
            <translation>Yalnız bu markanın müşterileri ya da hepsi.</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>Çalışma saatleri</translation>
        </message>
        <message>
            <source>While it is closed nothing is handed out.</source>
            <translation>Kapalıyken iş dağıtılmaz.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::QueuePage</name>
        <message>
            <source>Queues</source>
            <translation>Kuyruklar</translation>
        </message>
        <message>
            <source>Where new conversations wait, and how they come to agents.</source>
            <translation>Yeni görüşmelerin beklediği yerler ve temsilcilere nasıl geldikleri.</translation>
        </message>
        <message>
            <source>New queue</source>
            <translation>Yeni kuyruk</translation>
        </message>
        <message>
            <source>Find a queue</source>
            <translation>Kuyruk ara</translation>
        </message>
        <message>
            <source>Those put away</source>
            <translation>Kaldırılanlar</translation>
        </message>
        <message>
            <source>No queue yet</source>
            <translation>Henüz kuyruk yok</translation>
        </message>
        <message>
            <source>Without queues everybody sees every conversation.</source>
            <translation>Kuyruk yokken herkes bütün görüşmeleri görür.</translation>
        </message>
        <message numerus="yes">
            <source>%n team(s)</source>
            <translation>
                <numerusform>%n ekip</numerusform>
            </translation>
        </message>
        <message>
            <source>No team serves it</source>
            <translation>Hiçbir ekip bakmıyor</translation>
        </message>
        <message>
            <source>offered by the hub</source>
            <translation>merkez sunuyor</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Rail</name>
        <message>
            <source>Navigation</source>
            <translation>Gezinme</translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation>Gelen kutusu</translation>
        </message>
        <message>
            <source>Call a number</source>
            <translation>Numara ara</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>Açık veya koyu</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>Tüm tuşlar</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ayarlar</translation>
        </message>
        <message>
            <source>Administration</source>
            <translation>Yönetim</translation>
        </message>
        <message>
            <source>Floor board</source>
            <translation>Operasyon panosu</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ReasonPage</name>
        <message>
            <source>Closing reasons</source>
            <translation>Kapatma nedenleri</translation>
        </message>
        <message>
            <source>How a conversation ended. Whoever closes one chooses among them.</source>
            <translation>Görüşme nasıl bitti? Kapatan kişi bunlardan birini seçer.</translation>
        </message>
        <message>
            <source>New reason</source>
            <translation>Yeni neden</translation>
        </message>
        <message>
            <source>Find a reason</source>
            <translation>Neden ara</translation>
        </message>
        <message>
            <source>Those put away</source>
            <translation>Kaldırılanlar</translation>
        </message>
        <message>
            <source>No closing reason yet</source>
            <translation>Henüz kapatma nedeni yok</translation>
        </message>
        <message>
            <source>Until there is one, conversations are closed without.</source>
            <translation>Biri eklenene kadar görüşmeler nedensiz kapatılır.</translation>
        </message>
        <message>
            <source>Not-ready reasons</source>
            <translation>Hazır olmama nedenleri</translation>
        </message>
        <message>
            <source>Why somebody takes no work: what agents choose from beside their name.</source>
            <translation>Neden iş alınmıyor: temsilciler durumlarını bunlardan seçer.</translation>
        </message>
        <message>
            <source>No reason of your own yet</source>
            <translation>Henüz kendi nedeniniz yok</translation>
        </message>
        <message>
            <source>Until there is one, the usual ones are offered: break, lunch, meeting, paperwork.</source>
            <translation>Biri eklenene kadar olağan olanlar sunulur: mola, öğle yemeği, toplantı, evrak işi.</translation>
        </message>
        <message>
            <source>Not offered</source>
            <translation>Sunulmuyor</translation>
        </message>
        <message>
            <source>Offered to everybody</source>
            <translation>Herkese sunuluyor</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::RolesPage</name>
        <message>
            <source>See and answer conversations: in the own queues, taken ones, those in no queue</source>
            <translation>Görüşmeleri görmek ve yanıtlamak: kendi kuyruklarındakiler, üzerindekiler, kuyruksuzlar</translation>
        </message>
        <message>
            <source>Take, hand over, move, snooze, tag and close them</source>
            <translation>Bunları almak, devretmek, taşımak, ertelemek, etiketlemek ve kapatmak</translation>
        </message>
        <message>
            <source>Edit customers, join and part their addresses</source>
            <translation>Müşterileri düzenlemek, adreslerini birleştirmek ve ayırmak</translation>
        </message>
        <message>
            <source>Set the own state, take what is offered, keep own views of the inbox</source>
            <translation>Kendi durumunu ayarlamak, sunulanı almak, gelen kutusunun kendi görünümlerini tutmak</translation>
        </message>
        <message>
            <source>See the floor board, set the state, skills and capacity of agents, keep views of the inbox for everybody</source>
            <translation>Operasyon panosunu görmek, temsilcilerin durumunu, yetkinliklerini ve kapasitesini ayarlamak, gelen kutusunun herkese açık görünümlerini tutmak</translation>
        </message>
        <message>
            <source>Erase a customer for good</source>
            <translation>Bir müşteriyi kalıcı olarak silmek</translation>
        </message>
        <message>
            <source>See every conversation, whatever its queue</source>
            <translation>Kuyruğu ne olursa olsun bütün görüşmeleri görmek</translation>
        </message>
        <message>
            <source>Users, passwords and devices</source>
            <translation>Kullanıcılar, parolalar ve cihazlar</translation>
        </message>
        <message>
            <source>Teams, queues, skills, opening hours, brands, tags and reasons</source>
            <translation>Ekipler, kuyruklar, yetkinlikler, çalışma saatleri, markalar, etiketler ve nedenler</translation>
        </message>
        <message>
            <source>Mailbox, telephone system and chat on the shop</source>
            <translation>Posta kutusu, telefon santrali ve mağazadaki sohbet</translation>
        </message>
        <message>
            <source>Read the log of changes and take changes back</source>
            <translation>Değişiklik kaydını okumak ve değişiklikleri geri almak</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>Roller</translation>
        </message>
        <message numerus="yes">
            <source>%n user(s)</source>
            <translation>
                <numerusform>%n kullanıcı</numerusform>
            </translation>
        </message>
        <message>
            <source>What each may do. The hub judges every step by this, whatever a desk asks for. A role is given under Users.</source>
            <translation>Kim ne yapabilir. Bir masa ne isterse istesin, merkez her adımı buna göre denetler. Rol, Kullanıcılar altında verilir.</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>evet</translation>
        </message>
        <message>
            <source>no</source>
            <translation>hayır</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Row</name>
        <message>
            <source>Show all</source>
            <translation>Tümünü göster</translation>
        </message>
        <message>
            <source>Cc: %1</source>
            <translation>Bilgi: %1</translation>
        </message>
        <message>
            <source>Hide quoted text</source>
            <translation>Alıntıyı gizle</translation>
        </message>
        <message>
            <source>Show quoted text</source>
            <translation>Alıntıyı göster</translation>
        </message>
        <message>
            <source>Show original</source>
            <translation>Özgününü göster</translation>
        </message>
        <message>
            <source>Call back</source>
            <translation>Geri ara</translation>
        </message>
        <message>
            <source>Internal note</source>
            <translation>İç not</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Yeniden dene</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Yeniden gönder</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SamplePage</name>
        <message>
            <source>Remove all sample customers?</source>
            <translation>Tüm örnek müşteriler kaldırılsın mı?</translation>
        </message>
        <message>
            <source>Everything marked as sample is erased for good. Your own customers stay.</source>
            <translation>Örnek olarak işaretli her şey kalıcı olarak silinir. Kendi müşterileriniz kalır.</translation>
        </message>
        <message>
            <source>Remove them</source>
            <translation>Kaldır</translation>
        </message>
        <message>
            <source>Removing …</source>
            <translation>Kaldırılıyor …</translation>
        </message>
        <message>
            <source>The sample customers are gone.</source>
            <translation>Örnek müşteriler kaldırıldı.</translation>
        </message>
        <message>
            <source>Sample data</source>
            <translation>Örnek veriler</translation>
        </message>
        <message>
            <source>A desk for trying out is full of made-up customers, marked as sample. One press removes them all.</source>
            <translation>Deneme masası, örnek olarak işaretli uydurma müşterilerle doludur. Tek basışta hepsi kalkar.</translation>
        </message>
        <message>
            <source>Remove the sample customers</source>
            <translation>Örnek müşterileri kaldır</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SaveBar</name>
        <message>
            <source>Save</source>
            <translation>Kaydet</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Vazgeç</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SaveViewPopover</name>
        <message>
            <source>Name of the view</source>
            <translation>Görünümün adı</translation>
        </message>
        <message>
            <source>For everybody</source>
            <translation>Herkes için</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Kaydet</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SearchModel</name>
        <message>
            <source>Customers</source>
            <translation>Müşteriler</translation>
        </message>
        <message>
            <source>Conversations</source>
            <translation>Görüşmeler</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>İletiler</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SearchPopup</name>
        <message>
            <source>Search results</source>
            <translation>Arama sonuçları</translation>
        </message>
        <message>
            <source>Nothing found for “%1”</source>
            <translation>“%1” için sonuç yok</translation>
        </message>
        <message>
            <source>↑ ↓ choose   ·   ↵ open   ·   Esc leave</source>
            <translation>↑ ↓ seç   ·   ↵ aç   ·   Esc çık</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SendingPage</name>
        <message>
            <source>Sending</source>
            <translation>Gönderme</translation>
        </message>
        <message>
            <source>For so long what you send waits and can be taken back. 0: it leaves at once.</source>
            <translation>Gönderdiğiniz bu kadar bekler ve geri alınabilir. 0: hemen gider.</translation>
        </message>
        <message>
            <source>E-mail waits</source>
            <translation>E-posta bekler</translation>
        </message>
        <message>
            <source>Chat answers wait</source>
            <translation>Sohbet yanıtları bekler</translation>
        </message>
        <message>
            <source> s</source>
            <comment>seconds, after a number</comment>
            <translation> sn</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ServerFields</name>
        <message>
            <source>None (this computer only)</source>
            <translation>Yok (yalnız bu bilgisayar)</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ServiceSection</name>
        <message>
            <source>Service level</source>
            <translation>Hizmet düzeyi</translation>
        </message>
        <message>
            <source>Counted while the queue is open. A time that is left out is not promised.</source>
            <translation>Kuyruk açıkken sayılır. Boş bırakılan süre için söz verilmez.</translation>
        </message>
        <message>
            <source>First answer within</source>
            <translation>İlk yanıt süresi</translation>
        </message>
        <message>
            <source>Each next answer within</source>
            <translation>Sonraki yanıtların süresi</translation>
        </message>
        <message>
            <source>Closed within</source>
            <translation>Çözüm süresi</translation>
        </message>
        <message>
            <source>Warn at, in %</source>
            <translation>Uyarı eşiği, %</translation>
        </message>
        <message>
            <source>Of the time, when it becomes pressing.</source>
            <translation>Sürenin bu kadarı dolunca uyarır.</translation>
        </message>
        <message>
            <source>Target, in %</source>
            <translation>Hedef, %</translation>
        </message>
        <message>
            <source>That have their first answer in time.</source>
            <translation>İlk yanıtı zamanında alanlar.</translation>
        </message>
        <message>
            <source>not promised</source>
            <translation>söz verilmez</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SettingsWindow</name>
        <message>
            <source>Settings</source>
            <translation>Ayarlar</translation>
        </message>
        <message>
            <source>Pages of the settings</source>
            <translation>Ayar sayfaları</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Kaydet</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Kapat</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Kaydedildi.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SetupModel</name>
        <message>
            <source>Taken back</source>
            <translation>Geri alındı</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SetupWords</name>
        <message>
            <source>Extension</source>
            <translation>Dahili numara</translation>
        </message>
        <message>
            <source>Somebody else has this extension.</source>
            <translation>Bu dahili numara başkasında.</translation>
        </message>
        <message>
            <source>Calls of this line go to another queue already.</source>
            <translation>Bu hattın çağrıları zaten başka bir kuyruğa gidiyor.</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Parola</translation>
        </message>
        <message>
            <source>a new one</source>
            <translation>yenisi</translation>
        </message>
        <message>
            <source>The hub itself</source>
            <translation>Merkezin kendisi</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>Biri</translation>
        </message>
        <message>
            <source>New password: %1</source>
            <translation>Yeni parola: %1</translation>
        </message>
        <message>
            <source>Device signed out: %1 (%2)</source>
            <translation>Cihazın oturumu kapatıldı: %1 (%2)</translation>
        </message>
        <message>
            <source>Signed out everywhere: %1</source>
            <translation>Bütün oturumları kapatıldı: %1</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>Kullanımda</translation>
        </message>
        <message>
            <source>no</source>
            <translation>hayır</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>evet</translation>
        </message>
        <message>
            <source>not encrypted</source>
            <translation>şifresiz</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Ad</translation>
        </message>
        <message>
            <source>Sign-in name</source>
            <translation>Oturum adı</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rol</translation>
        </message>
        <message>
            <source>Teams</source>
            <translation>Ekipler</translation>
        </message>
        <message>
            <source>Own queues</source>
            <translation>Kendi kuyrukları</translation>
        </message>
        <message>
            <source>May sign in</source>
            <translation>Oturum açabilir</translation>
        </message>
        <message>
            <source>Brand</source>
            <translation>Marka</translation>
        </message>
        <message>
            <source>Queues</source>
            <translation>Kuyruklar</translation>
        </message>
        <message>
            <source>Mail address</source>
            <translation>E-posta adresi</translation>
        </message>
        <message>
            <source>Name beside it</source>
            <translation>Yanındaki ad</translation>
        </message>
        <message>
            <source>Server for receiving (IMAP)</source>
            <translation>Gelen posta sunucusu (IMAP)</translation>
        </message>
        <message>
            <source>Server for sending (SMTP)</source>
            <translation>Giden posta sunucusu (SMTP)</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Kullanıcı adı</translation>
        </message>
        <message>
            <source>Certificate authority</source>
            <translation>Sertifika yetkilisi</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>İmza</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Kuyruk</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Açık</translation>
        </message>
        <message>
            <source>Name of the shop</source>
            <translation>Mağazanın adı</translation>
        </message>
        <message>
            <source>Network address</source>
            <translation>Ağ adresi</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Sayfalar</translation>
        </message>
        <message>
            <source>Extension or user</source>
            <translation>Dahili ya da kullanıcı</translation>
        </message>
        <message>
            <source>Domain</source>
            <translation>Alan adı</translation>
        </message>
        <message>
            <source>Outbound proxy</source>
            <translation>Giden vekil sunucu</translation>
        </message>
        <message>
            <source>Country of short numbers</source>
            <translation>Kısa numaraların ülkesi</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Temsilci</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>Süpervizör</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>Yönetici</translation>
        </message>
        <message>
            <source>Answers customers in the queues of the own teams.</source>
            <translation>Kendi ekiplerinin kuyruklarındaki müşterileri yanıtlar.</translation>
        </message>
        <message>
            <source>As an agent; watches the floor, and may erase a customer for good.</source>
            <translation>Temsilci gibi; işleyişi izler, bir müşteriyi kalıcı olarak silebilir.</translation>
        </message>
        <message>
            <source>Sees every conversation and sets everything up.</source>
            <translation>Bütün görüşmeleri görür ve her şeyi ayarlar.</translation>
        </message>
        <message>
            <source>The hub offers each conversation</source>
            <translation>Merkez her görüşmeyi sunar</translation>
        </message>
        <message>
            <source>Agents take what they like</source>
            <translation>Temsilciler istediğini alır</translation>
        </message>
        <message>
            <source>To the agent who suits it best. Whoever does not answer in time is passed over.</source>
            <translation>En uygun temsilciye. Zamanında yanıt vermeyen atlanır.</translation>
        </message>
        <message>
            <source>Everybody who serves the queue sees what waits and takes it.</source>
            <translation>Kuyruğa bakan herkes bekleyenleri görür ve alır.</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Kullanıcı</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Ekip</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Etiket</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Neden</translation>
        </message>
        <message>
            <source>Skill</source>
            <translation>Yetkinlik</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>Çalışma saatleri</translation>
        </message>
        <message>
            <source>Mailbox</source>
            <translation>Posta kutusu</translation>
        </message>
        <message>
            <source>Chat on the shop</source>
            <translation>Mağazadaki sohbet</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>This name is taken already. Choose another one.</source>
            <translation>Bu ad zaten kullanılıyor. Başka bir ad seçin.</translation>
        </message>
        <message>
            <source>Somebody signs in with this name already.</source>
            <translation>Bu adla zaten biri oturum açıyor.</translation>
        </message>
        <message>
            <source>You cannot take the administration from yourself. Another administrator can.</source>
            <translation>Yöneticiliği kendinizden alamazsınız. Başka bir yönetici alabilir.</translation>
        </message>
        <message>
            <source>Somebody has to stay an administrator who can sign in.</source>
            <translation>Oturum açabilen en az bir yönetici kalmalı.</translation>
        </message>
        <message>
            <source>This queue is not in use any more.</source>
            <translation>Bu kuyruk artık kullanılmıyor.</translation>
        </message>
        <message>
            <source>This team is not in use any more.</source>
            <translation>Bu ekip artık kullanılmıyor.</translation>
        </message>
        <message>
            <source>This brand is not in use any more.</source>
            <translation>Bu marka artık kullanılmıyor.</translation>
        </message>
        <message>
            <source>This skill is not in use any more.</source>
            <translation>Bu yetkinlik artık kullanılmıyor.</translation>
        </message>
        <message>
            <source>These opening hours are not in use any more.</source>
            <translation>Bu çalışma saatleri artık kullanılmıyor.</translation>
        </message>
        <message>
            <source>The name is too long.</source>
            <translation>Ad çok uzun.</translation>
        </message>
        <message>
            <source>No time is longer than a year.</source>
            <translation>Hiçbir süre bir yıldan uzun olamaz.</translation>
        </message>
        <message>
            <source>Only administrators may do this.</source>
            <translation>Bunu yalnız yöneticiler yapabilir.</translation>
        </message>
        <message>
            <source>The hub cannot be reached. What you typed is still here; save it when the hub is back.</source>
            <translation>Merkeze ulaşılamıyor. Yazdıklarınız duruyor; bağlantı gelince kaydedin.</translation>
        </message>
        <message>
            <source>These are too many steps.</source>
            <translation>Adım sayısı çok fazla.</translation>
        </message>
        <message>
            <source>These are too many days.</source>
            <translation>Gün sayısı çok fazla.</translation>
        </message>
        <message>
            <source>The hub does not know this time zone.</source>
            <translation>Merkez bu saat dilimini tanımıyor.</translation>
        </message>
        <message>
            <source>The hours of the week cannot be so: %1</source>
            <translation>Haftanın saatleri böyle olamaz: %1</translation>
        </message>
        <message>
            <source>The holidays and special days cannot be so: %1</source>
            <translation>Tatiller ve özel günler böyle olamaz: %1</translation>
        </message>
        <message>
            <source>An offer stands for 5 seconds to 10 minutes.</source>
            <translation>Sunma süresi 5 saniye ile 10 dakika arasındadır.</translation>
        </message>
        <message>
            <source>A percentage is at most 100.</source>
            <translation>Yüzde en çok 100 olur.</translation>
        </message>
        <message>
            <source>A step while it waits has a time and changes something.</source>
            <translation>Bekleme adımının bir süresi olur ve bir şeyi değiştirir.</translation>
        </message>
        <message>
            <source>A level is a number from 1 to 5.</source>
            <translation>Düzey 1 ile 5 arasında bir sayıdır.</translation>
        </message>
        <message>
            <source>A capacity has numbers from 0 to 1000.</source>
            <translation>Kapasite 0 ile 1000 arasında sayılardan oluşur.</translation>
        </message>
        <message>
            <source>A name is needed, without line breaks and blanks at its ends.</source>
            <translation>Satır sonu ve uçlarında boşluk olmayan bir ad gerekli.</translation>
        </message>
        <message>
            <source>A sign-in name has small letters, digits and . _ - @ + only, and at least one of them.</source>
            <translation>Oturum adında yalnız küçük harf, rakam ve . _ - @ + bulunur.</translation>
        </message>
        <message>
            <source>The mail address is not complete.</source>
            <translation>E-posta adresi eksik.</translation>
        </message>
        <message>
            <source>The server for receiving needs a name and a port.</source>
            <translation>Gelen posta sunucusunun adı ve portu gerekli.</translation>
        </message>
        <message>
            <source>The server for sending needs a name and a port.</source>
            <translation>Giden posta sunucusunun adı ve portu gerekli.</translation>
        </message>
        <message>
            <source>Without encryption only a server on the hub itself is accepted.</source>
            <translation>Şifresiz olarak yalnız merkezin kendi üzerindeki sunucu kabul edilir.</translation>
        </message>
        <message>
            <source>The network address is a number such as 127.0.0.1.</source>
            <translation>Ağ adresi 127.0.0.1 gibi bir sayıdır.</translation>
        </message>
        <message>
            <source>A page is named by scheme and host alone: https://shop.example</source>
            <translation>Sayfa yalnız şema ve sunucu adıyla yazılır: https://shop.example</translation>
        </message>
        <message>
            <source>The country is missing.</source>
            <translation>Ülke eksik.</translation>
        </message>
        <message>
            <source>A password has at least 10 characters.</source>
            <translation>Parola en az 10 karakterdir.</translation>
        </message>
        <message>
            <source>A password has at most 256 characters.</source>
            <translation>Parola en çok 256 karakterdir.</translation>
        </message>
        <message>
            <source>A password is neither the sign-in name nor the name.</source>
            <translation>Parola, oturum adı ya da ad olamaz.</translation>
        </message>
        <message>
            <source>%1 saved</source>
            <translation>%1 kaydedildi</translation>
        </message>
        <message>
            <source>%1 made: %2</source>
            <translation>%1 oluşturuldu: %2</translation>
        </message>
        <message>
            <source>May not sign in any more: %1</source>
            <translation>Artık oturum açamaz: %1</translation>
        </message>
        <message>
            <source>May sign in again: %1</source>
            <translation>Yeniden oturum açabilir: %1</translation>
        </message>
        <message>
            <source>%1 put away: %2</source>
            <translation>%1 kaldırıldı: %2</translation>
        </message>
        <message>
            <source>%1 in use again: %2</source>
            <translation>%1 yeniden kullanımda: %2</translation>
        </message>
        <message>
            <source>%1 saved: %2</source>
            <translation>%1 kaydedildi: %2</translation>
        </message>
        <message>
            <source>Saved view</source>
            <translation>Kayıtlı görünüm</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Etiketler</translation>
        </message>
        <message>
            <source>What else it shows</source>
            <translation>Gösterdiği diğer şeyler</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Sağ</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Sol</translation>
        </message>
        <message>
            <source>As the visitor has it</source>
            <translation>Sisteme göre</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Açık</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Koyu</translation>
        </message>
        <message>
            <source>The title of the chat is too long.</source>
            <translation>Sohbetin başlığı çok uzun.</translation>
        </message>
        <message>
            <source>The greeting of the chat is too long.</source>
            <translation>Sohbetin karşılaması çok uzun.</translation>
        </message>
        <message>
            <source>A colour is written like #3451c6.</source>
            <translation>Bir renk #3451c6 gibi yazılır.</translation>
        </message>
        <message>
            <source>The chat of another brand has this name already.</source>
            <translation>Başka bir markanın sohbetinin adı zaten bu.</translation>
        </message>
        <message>
            <source>The name of a chat has small letters from a to z, digits and - only.</source>
            <translation>Sohbet adında yalnızca a ile z arası küçük harfler, rakamlar ve - olur.</translation>
        </message>
        <message>
            <source>The title and the greeting of the chat are one line each.</source>
            <translation>Sohbetin başlığı ve karşılaması birer satırdır.</translation>
        </message>
        <message>
            <source>Colour of the chat</source>
            <translation>Sohbetin rengi</translation>
        </message>
        <message>
            <source>Side of the page</source>
            <translation>Sayfanın hangi yanında</translation>
        </message>
        <message>
            <source>Look of the chat</source>
            <translation>Sohbetin görünümü</translation>
        </message>
        <message>
            <source>Title of the chat (%1)</source>
            <translation>Sohbetin başlığı (%1)</translation>
        </message>
        <message>
            <source>Greeting of the chat (%1)</source>
            <translation>Sohbetin karşılaması (%1)</translation>
        </message>
        <message>
            <source>Name of its own chat</source>
            <translation>Kendi sohbetinin adı</translation>
        </message>
        <message>
            <source>Pages that may show it</source>
            <translation>Gösterebilecek sayfalar</translation>
        </message>
        <message>
            <source>Its new chats go to</source>
            <translation>Yeni sohbetlerinin kuyruğu</translation>
        </message>
        <message>
            <source>Read no more: %1</source>
            <translation>Artık okunmuyor: %1</translation>
        </message>
        <message>
            <source>There is a mailbox with this address already.</source>
            <translation>Bu adresle bir e-posta kutusu zaten var.</translation>
        </message>
        <message>
            <source>Somebody has put this mailbox away meanwhile.</source>
            <translation>Bu arada biri bu e-posta kutusunu kaldırdı.</translation>
        </message>
        <message>
            <source>A hub reads 50 mailboxes at most.</source>
            <translation>Bir merkez en çok 50 e-posta kutusu okur.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ShortcutSheet</name>
        <message>
            <source>All keys</source>
            <translation>Tüm tuşlar</translation>
        </message>
        <message>
            <source>Single letters work while no text is being written. Keys are changed in the settings.</source>
            <translation>Tek harfler metin yazılmazken çalışır. Tuşlar ayarlarda değişir.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Kapat</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SignInWindow</name>
        <message>
            <source>Sign in – Santral</source>
            <translation>Giriş – Santral</translation>
        </message>
        <message>
            <source>Sign in to your team</source>
            <translation>Ekibinize giriş yapın</translation>
        </message>
        <message>
            <source>Your administrator has given you the address, a name and a password.</source>
            <translation>Adresi, adı ve parolayı size yöneticiniz verir.</translation>
        </message>
        <message>
            <source>Address of the hub</source>
            <translation>Hub adresi</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Ad</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Parola</translation>
        </message>
        <message>
            <source>Certificate authority file</source>
            <translation>Sertifika kurumunun dosyası</translation>
        </message>
        <message>
            <source>Only where your team has an authority of its own (PEM).</source>
            <translation>Yalnızca ekibinizin kendi sertifika kurumu varsa (PEM).</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Seç…</translation>
        </message>
        <message>
            <source>Signing in…</source>
            <translation>Giriş yapılıyor…</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Giriş yap</translation>
        </message>
        <message>
            <source>The address of the hub is missing.</source>
            <translation>Hub adresi eksik.</translation>
        </message>
        <message>
            <source>Your name is missing.</source>
            <translation>Adınız eksik.</translation>
        </message>
        <message>
            <source>The password is missing.</source>
            <translation>Parola eksik.</translation>
        </message>
        <message>
            <source>Hide the password</source>
            <translation>Parolayı gizle</translation>
        </message>
        <message>
            <source>Show the password</source>
            <translation>Parolayı göster</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Gelişmiş</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Açık</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Kapalı</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SignInWords</name>
        <message>
            <source>The hub does not accept this name and password. Type them again.</source>
            <translation>Hub bu adı ve parolayı kabul etmiyor. Yeniden yazın.</translation>
        </message>
        <message>
            <source>The hub takes no more tries right now. Try again in a moment.</source>
            <translation>Hub şu anda yeni deneme kabul etmiyor. Biraz sonra yeniden deneyin.</translation>
        </message>
        <message>
            <source>This is not the address of a hub. It looks like wss://hub.example or hub.example:7443.</source>
            <translation>Bu bir hub adresi değil. Adres wss://hub.example ya da hub.example:7443 gibi olur.</translation>
        </message>
        <message>
            <source>The authority's file cannot be read. Choose it again under Advanced.</source>
            <translation>Sertifika kurumunun dosyası okunamıyor. Gelişmiş bölümünden yeniden seçin.</translation>
        </message>
        <message>
            <source>Passwords are not sent without encryption. Begin the address with wss:// instead of ws://.</source>
            <translation>Parolalar şifresiz gönderilmez. Adres ws:// yerine wss:// ile başlasın.</translation>
        </message>
        <message>
            <source>Too many tries. Wait %1, then try again.</source>
            <extracomment>%1 is a time in minutes and seconds, such as 0:45</extracomment>
            <translation>Çok fazla deneme yapıldı. Yeniden denemek için %1 bekleyin.</translation>
        </message>
        <message>
            <source>You were signed out. The conversations of your team are no longer on this computer; sign in to go on.</source>
            <translation>Oturumunuz kapatıldı. Ekibinizin görüşmeleri artık bu bilgisayarda değil; sürdürmek için giriş yapın.</translation>
        </message>
        <message>
            <source>There is no Santral hub at this address. Check address and port.</source>
            <translation>Bu adreste bir Santral hub'ı yok. Adresi ve portu denetleyin.</translation>
        </message>
        <message>
            <source>The hub did not finish the encryption. Check the port in the address.</source>
            <translation>Hub şifrelemeyi tamamlamadı. Adresteki portu denetleyin.</translation>
        </message>
        <message>
            <source>This port speaks without encryption; nothing was sent. Check the port in the address.</source>
            <translation>Bu port şifresiz konuşuyor; hiçbir şey gönderilmedi. Adresteki portu denetleyin.</translation>
        </message>
        <message>
            <source>The hub has ended your sign-in. What you have on this computer stays; sign in to go on.</source>
            <translation>Hub oturumunuzu sonlandırdı. Bu bilgisayardakiler duruyor; sürdürmek için giriş yapın.</translation>
        </message>
        <message>
            <source>The keychain of this computer did not give your sign-in. Sign in once more.</source>
            <translation>Bu bilgisayarın anahtarlığı oturumunuzu vermedi. Bir kez daha giriş yapın.</translation>
        </message>
        <message>
            <source>This computer has no keychain that answers. Your sign-in is kept in a file that only you can read.</source>
            <translation>Bu bilgisayarda yanıt veren bir anahtarlık yok. Oturumunuz yalnızca sizin okuyabildiğiniz bir dosyada saklanıyor.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SkillPage</name>
        <message>
            <source>Skills</source>
            <translation>Yetkinlikler</translation>
        </message>
        <message>
            <source>What agents can do, such as a language. Users have them with a level, queues ask for them.</source>
            <translation>Temsilcilerin yapabildikleri, örneğin bir dil. Kullanıcılarda düzeyiyle bulunur, kuyruklar ister.</translation>
        </message>
        <message>
            <source>New skill</source>
            <translation>Yeni yetkinlik</translation>
        </message>
        <message>
            <source>Find a skill</source>
            <translation>Yetkinlik ara</translation>
        </message>
        <message>
            <source>Those put away</source>
            <translation>Kaldırılanlar</translation>
        </message>
        <message>
            <source>No skill yet</source>
            <translation>Henüz yetkinlik yok</translation>
        </message>
        <message>
            <source>Until there is one, every agent of a queue is asked.</source>
            <translation>Biri eklenene kadar kuyruğun her temsilcisine sorulur.</translation>
        </message>
        <message numerus="yes">
            <source>%n user(s)</source>
            <translation>
                <numerusform>%n kullanıcı</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n queue(s)</source>
            <translation>
                <numerusform>%n kuyruk</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SkillSection</name>
        <message>
            <source>Who is asked</source>
            <translation>Kime sorulur</translation>
        </message>
        <message>
            <source>Of the agents who serve the queue, whoever has all of these and room.</source>
            <translation>Kuyruğa bakan temsilcilerden, bunların hepsine sahip ve yeri olana.</translation>
        </message>
        <message>
            <source>Skills asked for, at least</source>
            <translation>İstenen yetkinlikler, en az</translation>
        </message>
        <message>
            <source>Find a skill</source>
            <translation>Yetkinlik ara</translation>
        </message>
        <message>
            <source>There is no skill yet. Make one under Skills.</source>
            <translation>Henüz yetkinlik yok. Yetkinlikler altında oluşturun.</translation>
        </message>
        <message>
            <source>not asked for</source>
            <translation>istenmez</translation>
        </message>
        <message>
            <source>While it waits</source>
            <translation>Bekledikçe</translation>
        </message>
        <message>
            <source>Whoever waits longer is given to more agents, or sooner. Steps add up.</source>
            <translation>Uzun bekleyen daha çok temsilciye ya da daha önce verilir. Adımlar birbirine eklenir.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::StateControl</name>
        <message>
            <source>Break</source>
            <translation>Mola</translation>
        </message>
        <message>
            <source>Lunch</source>
            <translation>Yemek</translation>
        </message>
        <message>
            <source>Meeting</source>
            <translation>Toplantı</translation>
        </message>
        <message>
            <source>Paperwork</source>
            <translation>Evrak işi</translation>
        </message>
        <message>
            <source>On a call</source>
            <translation>Görüşmede</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Hazır</translation>
        </message>
        <message>
            <source>My state: %1</source>
            <translation>Durumum: %1</translation>
        </message>
        <message>
            <source>for %1</source>
            <translation>%1 süredir</translation>
        </message>
        <message>
            <source>Not ready: no sounds and no notices</source>
            <translation>Hazır değilken ses ve bildirim yok</translation>
        </message>
        <message>
            <source>After what is in hand</source>
            <translation>Elimdekilerden sonra</translation>
        </message>
        <message>
            <source>When ready, I take</source>
            <translation>Hazırken aldıklarım</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::StatePage</name>
        <message>
            <source>My state</source>
            <translation>Durumum</translation>
        </message>
        <message>
            <source>Without a key or the mouse for so long, and with nothing in hand, you are not ready any more and nothing is offered to you. 0: never.</source>
            <translation>Bu kadar süre tuşa ve fareye dokunulmazsa ve elinizde iş yoksa durumunuz hazır olmaktan çıkar, size iş sunulmaz. 0: hiçbir zaman.</translation>
        </message>
        <message>
            <source>Not ready after</source>
            <translation>Hazır olmaktan çıkma süresi</translation>
        </message>
        <message>
            <source> min</source>
            <comment>minutes, after a number</comment>
            <translation> dk</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::StateWords</name>
        <message>
            <source>Ready</source>
            <translation>Hazır</translation>
        </message>
        <message>
            <source>Signed out</source>
            <translation>Oturumu kapalı</translation>
        </message>
        <message>
            <source>Not ready</source>
            <translation>Hazır değil</translation>
        </message>
        <message>
            <source>Missed an offer</source>
            <translation>Sunulan kaçtı</translation>
        </message>
        <message>
            <source>Away from the desk</source>
            <translation>Masada değil</translation>
        </message>
        <message>
            <source>Connection lost</source>
            <translation>Bağlantı koptu</translation>
        </message>
        <message>
            <source>You have just signed in. Choose Ready to be offered work.</source>
            <translation>Yeni oturum açtınız. Size iş sunulması için Hazır'ı seçin.</translation>
        </message>
        <message>
            <source>An offer passed unanswered. Nothing more comes until you are ready again.</source>
            <translation>Sunulan bir iş yanıtsız kaldı. Yeniden hazır olana kadar yeni iş gelmez.</translation>
        </message>
        <message>
            <source>Nobody was at this desk for a while.</source>
            <translation>Bir süre masada kimse yoktu.</translation>
        </message>
        <message>
            <source>This desk lost its connection for a while.</source>
            <translation>Bu masanın bağlantısı bir süre koptu.</translation>
        </message>
        <message>
            <source>A supervisor has set this.</source>
            <translation>Bunu bir süpervizör ayarladı.</translation>
        </message>
        <message>
            <source>Ready for nothing</source>
            <translation>Hiçbirine hazır değil</translation>
        </message>
        <message>
            <source>Ready, except %1</source>
            <translation>Hazır, %1 hariç</translation>
        </message>
        <message>
            <source>Ready, %1 only</source>
            <translation>Hazır, yalnızca %1</translation>
        </message>
        <message>
            <source>Then: %1</source>
            <translation>Sonra: %1</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::StatusBar</name>
        <message>
            <source>Kept here: %1 · %2 messages</source>
            <translation>Yerel önbellek %1 · %2 mesaj</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::TagPage</name>
        <message>
            <source>Tags</source>
            <translation>Etiketler</translation>
        </message>
        <message>
            <source>Offered when a conversation is tagged. A tag that is on a conversation already keeps its words.</source>
            <translation>Görüşme etiketlenirken sunulur. Bir görüşmede duran etiketin sözü değişmez.</translation>
        </message>
        <message>
            <source>New tag</source>
            <translation>Yeni etiket</translation>
        </message>
        <message>
            <source>Find a tag</source>
            <translation>Etiket ara</translation>
        </message>
        <message>
            <source>Those put away</source>
            <translation>Kaldırılanlar</translation>
        </message>
        <message>
            <source>No tag yet</source>
            <translation>Henüz etiket yok</translation>
        </message>
        <message>
            <source>Agents type their own words until there are some.</source>
            <translation>Eklenene kadar temsilciler kendi sözlerini yazar.</translation>
        </message>
        <message>
            <source>Not offered</source>
            <translation>Sunulmuyor</translation>
        </message>
        <message>
            <source>Offered to everybody</source>
            <translation>Herkese sunuluyor</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::TeamForm</name>
        <message>
            <source>Queues it serves</source>
            <translation>Baktığı kuyruklar</translation>
        </message>
        <message>
            <source>Members see the conversations in these queues.</source>
            <translation>Üyeler bu kuyruklardaki görüşmeleri görür.</translation>
        </message>
        <message>
            <source>Find a queue</source>
            <translation>Kuyruk ara</translation>
        </message>
        <message>
            <source>There is no queue yet. Make one under Queues.</source>
            <translation>Henüz kuyruk yok. Kuyruklar altında oluşturun.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::TeamPage</name>
        <message>
            <source>Teams</source>
            <translation>Ekipler</translation>
        </message>
        <message>
            <source>Who works on the same queues. A user may be in several.</source>
            <translation>Aynı kuyruklarda çalışanlar. Bir kullanıcı birden çok ekipte olabilir.</translation>
        </message>
        <message>
            <source>New team</source>
            <translation>Yeni ekip</translation>
        </message>
        <message>
            <source>Find a team</source>
            <translation>Ekip ara</translation>
        </message>
        <message>
            <source>Those put away</source>
            <translation>Kaldırılanlar</translation>
        </message>
        <message>
            <source>No team yet</source>
            <translation>Henüz ekip yok</translation>
        </message>
        <message>
            <source>A team ties users and queues together.</source>
            <translation>Ekip, kullanıcılarla kuyrukları birbirine bağlar.</translation>
        </message>
        <message numerus="yes">
            <source>%n member(s)</source>
            <translation>
                <numerusform>%n üye</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n queue(s)</source>
            <translation>
                <numerusform>%n kuyruk</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ThingList</name>
        <message>
            <source>Nothing is called that</source>
            <translation>Böyle bir ad yok</translation>
        </message>
        <message>
            <source>Try fewer letters.</source>
            <translation>Daha az harfle deneyin.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ThingPage</name>
        <message>
            <source>Choose one on the left, or make a new one.</source>
            <translation>Soldan birini seçin ya da yenisini oluşturun.</translation>
        </message>
        <message>
            <source>Somebody has changed this meanwhile. Saving puts your version in its place; Discard shows theirs.</source>
            <translation>Bu arada biri bunu değiştirdi. Kaydederseniz sizinki geçerli olur; Vazgeç onunkini gösterir.</translation>
        </message>
        <message>
            <source>What you typed was not saved</source>
            <translation>Yazdıklarınız kaydedilmedi</translation>
        </message>
        <message>
            <source>Not saved: %1</source>
            <translation>Kaydedilmedi: %1</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Kaydedildi.</translation>
        </message>
        <message>
            <source>Take back into use</source>
            <translation>Yeniden kullanıma al</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>Kullanımdan kaldır</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::TimeMachine</name>
        <message>
            <source>Moment of the board</source>
            <translation>Panonun anı</translation>
        </message>
        <message>
            <source>Back in time, up to seven days</source>
            <translation>Zamanda geri, en çok yedi gün</translation>
        </message>
        <message>
            <source>Date and time of the board</source>
            <translation>Panonun tarihi ve saati</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Şimdi</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::TimePopover</name>
        <message>
            <source>This time is over already.</source>
            <translation>Bu zaman geçti.</translation>
        </message>
        <message>
            <source>Send at</source>
            <translation>Gönderim zamanı</translation>
        </message>
        <message>
            <source>Date and time at which it leaves</source>
            <translation>Gideceği tarih ve saat</translation>
        </message>
        <message>
            <source>Schedule</source>
            <translation>Zamanla</translation>
        </message>
        <message>
            <source>Choose a time</source>
            <translation>Zaman seçin</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::TimelineView</name>
        <message>
            <source>Copy</source>
            <translation>Kopyala</translation>
        </message>
        <message>
            <source>Copy message</source>
            <translation>İletiyi kopyala</translation>
        </message>
        <message>
            <source>Copy link</source>
            <translation>Bağlantıyı kopyala</translation>
        </message>
        <message>
            <source>To the newest message (End)</source>
            <translation>En yeni iletiye git (End)</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>İletiler</translation>
        </message>
        <message>
            <source>Scroll messages</source>
            <translation>İletileri kaydır</translation>
        </message>
        <message>
            <source>Split from here…</source>
            <translation>Buradan böl…</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Toast</name>
        <message>
            <source>Dismiss</source>
            <translation>Kapat</translation>
        </message>
        <message numerus="yes">
            <source>%1. Undo with %2 within %n second(s).</source>
            <translation>
                <numerusform>%1. %n saniye içinde %2 ile geri alınır.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (%2 s)</source>
            <translation>%1 (%2 sn)</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s) left</source>
            <translation>
                <numerusform>%n saniye kaldı</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Together</name>
        <message>
            <source>A colleague</source>
            <translation>Bir çalışma arkadaşınız</translation>
        </message>
        <message>
            <source>%1 is writing an answer</source>
            <translation>%1 yanıt yazıyor</translation>
        </message>
        <message>
            <source>%1 are writing an answer</source>
            <translation>%1 yanıt yazıyor</translation>
        </message>
        <message>
            <source>%1 is looking at this</source>
            <translation>%1 bu görüşmeye bakıyor</translation>
        </message>
        <message>
            <source>%1 and %2 are looking at this</source>
            <translation>%1 ve %2 bu görüşmeye bakıyor</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %Ln other(s) are looking at this</source>
            <translation>
                <numerusform>%1 ve %Ln kişi daha bu görüşmeye bakıyor</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::TopBar</name>
        <message>
            <source>Search customers, conversations, messages</source>
            <translation>Müşteri, görüşme veya mesaj ara</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Ara</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Açık</translation>
        </message>
        <message>
            <source>Unread</source>
            <translation>Okunmamış</translation>
        </message>
        <message numerus="yes">
            <source>Notices, %n new</source>
            <translation>
                <numerusform>Bildirimler, %n yeni</numerusform>
            </translation>
        </message>
        <message>
            <source>Notices</source>
            <translation>Bildirimler</translation>
        </message>
        <message>
            <source>Show or hide the customer</source>
            <translation>Müşteriyi göster veya gizle</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::TrendLine</name>
        <message>
            <source>Today: %1 arrived, at most %2 waited at once</source>
            <translation>Bugün: %1 geldi, aynı anda en çok %2 bekledi</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>Gelen</translation>
        </message>
        <message>
            <source>Most waiting</source>
            <translation>En çok bekleyen</translation>
        </message>
        <message>
            <source>%1: %2 arrived, %3 accepted, at most %4 waited</source>
            <translation>%1: %2 geldi, %3 alındı, en çok %4 bekledi</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::UserForm</name>
        <message>
            <source>Extension</source>
            <translation>Dahili numara</translation>
        </message>
        <message>
            <source>Of the phone that rings for calls from the queues.</source>
            <translation>Kuyruklardan gelen çağrılarda çalan telefonun.</translation>
        </message>
        <message>
            <source>Letters, digits and + * # . _ - only.</source>
            <translation>Yalnızca harf, rakam ve + * # . _ -</translation>
        </message>
        <message>
            <source>%1 has this extension.</source>
            <translation>Bu dahili numara %1 adlı kişide.</translation>
        </message>
        <message>
            <source>A sign-in name is needed.</source>
            <translation>Bir oturum adı gerekli.</translation>
        </message>
        <message>
            <source>Small letters without accents, digits and . _ - @ + only.</source>
            <translation>Yalnız Türkçeye özgü olmayan küçük harfler, rakamlar ve . _ - @ +</translation>
        </message>
        <message>
            <source>%1 signs in with this name already.</source>
            <translation>%1 zaten bu adla oturum açıyor.</translation>
        </message>
        <message>
            <source>A name is needed.</source>
            <translation>Bir ad gerekli.</translation>
        </message>
        <message>
            <source>A password has at least %1 characters.</source>
            <translation>Parola en az %1 karakterdir.</translation>
        </message>
        <message>
            <source>A password is neither the sign-in name nor the name.</source>
            <translation>Parola, oturum adı ya da ad olamaz.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Ad</translation>
        </message>
        <message>
            <source>Customers and colleagues see it.</source>
            <translation>Müşteriler ve iş arkadaşları görür.</translation>
        </message>
        <message>
            <source>Sign-in name</source>
            <translation>Oturum adı</translation>
        </message>
        <message>
            <source>What is typed at the desk, beside the password.</source>
            <translation>Masada parolayla birlikte yazılan ad.</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rol</translation>
        </message>
        <message>
            <source>Your own role is changed by another administrator.</source>
            <translation>Kendi rolünüzü başka bir yönetici değiştirir.</translation>
        </message>
        <message>
            <source>First password</source>
            <translation>İlk parola</translation>
        </message>
        <message>
            <source>May be left out and set later; until then nobody signs in with this name.</source>
            <translation>Boş bırakılıp sonra verilebilir; o zamana kadar bu adla oturum açılamaz.</translation>
        </message>
        <message>
            <source>Teams</source>
            <translation>Ekipler</translation>
        </message>
        <message>
            <source>Find a team</source>
            <translation>Ekip ara</translation>
        </message>
        <message>
            <source>There is no team yet.</source>
            <translation>Henüz ekip yok.</translation>
        </message>
        <message>
            <source>Own queues</source>
            <translation>Kendi kuyrukları</translation>
        </message>
        <message>
            <source>Besides those of the teams.</source>
            <translation>Ekiplerin baktıklarına ek olarak.</translation>
        </message>
        <message>
            <source>Find a queue</source>
            <translation>Kuyruk ara</translation>
        </message>
        <message>
            <source>There is no queue yet.</source>
            <translation>Henüz kuyruk yok.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::UserPage</name>
        <message>
            <source>Users</source>
            <translation>Kullanıcılar</translation>
        </message>
        <message>
            <source>Who may sign in, and what each may see.</source>
            <translation>Kimler oturum açabilir, kim neyi görür.</translation>
        </message>
        <message>
            <source>New user</source>
            <translation>Yeni kullanıcı</translation>
        </message>
        <message>
            <source>Find by name, sign-in name or team</source>
            <translation>Ad, oturum adı ya da ekip ara</translation>
        </message>
        <message>
            <source>Those who may not sign in</source>
            <translation>Oturum açamayanlar</translation>
        </message>
        <message>
            <source>Nobody signs in yet</source>
            <translation>Henüz kimse oturum açmıyor</translation>
        </message>
        <message>
            <source>A user has a name, a role and a password.</source>
            <translation>Bir kullanıcının adı, rolü ve parolası olur.</translation>
        </message>
        <message>
            <source>May not sign in</source>
            <translation>Oturum açamaz</translation>
        </message>
        <message>
            <source>Let sign in again</source>
            <translation>Yeniden oturum açabilsin</translation>
        </message>
        <message>
            <source>Disable sign-in</source>
            <translation>Oturum açmayı engelle</translation>
        </message>
        <message>
            <source>The user is there, without a password: %1</source>
            <translation>Kullanıcı oluşturuldu, parolası yok: %1</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ViewsButton</name>
        <message>
            <source>Inbox</source>
            <translation>Gelen kutusu</translation>
        </message>
        <message>
            <source>Inbox, choose a view</source>
            <translation>Gelen kutusu, görünüm seçin</translation>
        </message>
        <message>
            <source>View: %1, changed</source>
            <translation>Görünüm: %1, değişti</translation>
        </message>
        <message>
            <source>View: %1</source>
            <translation>Görünüm: %1</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>değişti</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ViewsPopover</name>
        <message>
            <source>Views of the inbox</source>
            <translation>Gelen kutusu görünümleri</translation>
        </message>
        <message>
            <source>Type to find, or press a digit</source>
            <translation>Yazarak bulun ya da rakama basın</translation>
        </message>
        <message>
            <source>Save what is shown as a view…</source>
            <translation>Gösterileni görünüm olarak kaydet…</translation>
        </message>
        <message>
            <source>Whole inbox</source>
            <translation>Tüm gelen kutusu</translation>
        </message>
        <message>
            <source>Without a filter</source>
            <translation>Filtresiz</translation>
        </message>
        <message>
            <source>No view is kept yet: choose a filter, then save it under a name.</source>
            <translation>Henüz görünüm yok: bir filtre seçin, sonra adla kaydedin.</translation>
        </message>
        <message>
            <source>Nothing is called that</source>
            <translation>Bu adla bir şey yok</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Yeniden adlandır…</translation>
        </message>
        <message>
            <source>Let it show what is shown now</source>
            <translation>Şimdi gösterileni göstersin</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Kaldır</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::WeekHours</name>
        <message>
            <source>%1: %2.</source>
            <translation>%1: %2.</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>kapalı</translation>
        </message>
        <message>
            <source>all day</source>
            <translation>bütün gün</translation>
        </message>
        <message>
            <source>%1's hours for every day up to %2</source>
            <translation>%1 saatleri: %2 gününe kadar hepsine</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::When</name>
        <message>
            <source>now</source>
            <translation>şimdi</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 dk</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 sa</translation>
        </message>
        <message>
            <source>%1 d</source>
            <translation>%1 gün</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Dün</translation>
        </message>
        <message>
            <source>Tomorrow %1</source>
            <translation>Yarın %1</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::WhyPopup</name>
        <message>
            <source>Why me?</source>
            <translation>Neden ben?</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::WhyWords</name>
        <message>
            <source>You were the only one who could take it.</source>
            <translation>Alabilecek tek kişi sizdiniz.</translation>
        </message>
        <message>
            <source>You were the last to talk to this customer.</source>
            <translation>Bu müşteriyle en son siz görüşmüştünüz.</translation>
        </message>
        <message>
            <source>You had the least in hand.</source>
            <translation>Elinde en az iş olan sizdiniz.</translation>
        </message>
        <message>
            <source>You had been free the longest.</source>
            <translation>En uzun süredir boş olan sizdiniz.</translation>
        </message>
        <message>
            <source>You and others were equal; somebody had to come first.</source>
            <translation>Siz ve başkaları eşittiniz; birinin önde olması gerekiyordu.</translation>
        </message>
        <message>
            <source>The customer had waited for %1.</source>
            <translation>Müşterinin beklediği süre: %1.</translation>
        </message>
        <message>
            <source>Next would have been: %1.</source>
            <translation>Sıradaki: %1.</translation>
        </message>
        <message numerus="yes">
            <source>%n more urgent waited that nobody could take.</source>
            <translation>
                <numerusform>Kimsenin alamadığı %n daha acil iş bekliyordu.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The skills asked for had been lowered by %n level(s).</source>
            <translation>
                <numerusform>İstenen yetkinlikler %n düzey düşürülmüştü.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n colleague(s) were not ready.</source>
            <translation>
                <numerusform>%n çalışma arkadaşınız hazır değildi.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n colleague(s) lacked a skill it asks for.</source>
            <translation>
                <numerusform>%n çalışma arkadaşınızda istenen bir yetkinlik yoktu.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n colleague(s) had their hands full.</source>
            <translation>
                <numerusform>%n çalışma arkadaşınızın eli doluydu.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n colleague(s) had just let it pass.</source>
            <translation>
                <numerusform>%n çalışma arkadaşınız az önce almamıştı.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n colleague(s) were kept free for what is more urgent.</source>
            <translation>
                <numerusform>%n çalışma arkadaşınız daha acil işler için boş tutuluyordu.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n colleague(s) had to let somebody else go first.</source>
            <translation>
                <numerusform>%n çalışma arkadaşınız önceliği başkasına bırakmıştı.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n colleague(s) were not meant: it was handed over.</source>
            <translation>
                <numerusform>Devredildiği için %n çalışma arkadaşınıza sorulmadı.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::WideningList</name>
        <message>
            <source>nobody else</source>
            <translation>hiçbiri</translation>
        </message>
        <message>
            <source>as asked for</source>
            <translation>istendiği gibi</translation>
        </message>
        <message>
            <source>lower by %1</source>
            <translation>%1 düşük</translation>
        </message>
        <message>
            <source>any level or none</source>
            <translation>ne olursa olsun</translation>
        </message>
        <message>
            <source>Say after how long.</source>
            <translation>Ne kadar sonra olduğunu yazın.</translation>
        </message>
        <message>
            <source>This time is there already.</source>
            <translation>Bu süre zaten var.</translation>
        </message>
        <message>
            <source>It changes nothing: choose a level, a queue or a priority.</source>
            <translation>Bir şey değişmiyor: düzey, kuyruk veya öncelik seçin.</translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <translation>%1. satır: %2</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Ne zaman</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>Düzeyler</translation>
        </message>
        <message>
            <source>Also to agents of</source>
            <translation>Şu kuyruğa bakanlara da</translation>
        </message>
        <message>
            <source>Priority +</source>
            <translation>Öncelik +</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>Adım ekle</translation>
        </message>
        <message>
            <source>Remove this step</source>
            <translation>Bu adımı çıkar</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::WidgetPage</name>
        <message>
            <source>Copied</source>
            <translation>Kopyalandı</translation>
        </message>
        <message>
            <source>Chat on your shop</source>
            <translation>Mağazanızda sohbet</translation>
        </message>
        <message>
            <source>One line in your pages shows the chat. Only pages you name below may use it.</source>
            <translation>Sayfalarınızdaki tek satır sohbeti gösterir. Yalnız aşağıda yazdığınız sayfalar kullanabilir.</translation>
        </message>
        <message>
            <source>“%1” is not the address of a shop. Write it like https://shop.example</source>
            <translation>“%1” bir mağaza adresi değil. Şöyle yazın: https://shop.example</translation>
        </message>
        <message>
            <source>Switch the chat on first.</source>
            <translation>Önce sohbeti açın.</translation>
        </message>
        <message>
            <source>Opening the door for visitors …</source>
            <translation>Ziyaretçilere kapı açılıyor …</translation>
        </message>
        <message>
            <source>Visitors can write at %1</source>
            <translation>Ziyaretçiler %1 adresinden yazabilir</translation>
        </message>
        <message>
            <source>Appears when the chat is open</source>
            <translation>Sohbet açılınca görünür</translation>
        </message>
        <message>
            <source>Visitors of my shop may write to us</source>
            <translation>Mağazamın ziyaretçileri bize yazabilir</translation>
        </message>
        <message>
            <source>Name of the shop</source>
            <translation>Mağazanın adı</translation>
        </message>
        <message>
            <source>Network address</source>
            <translation>Ağ adresi</translation>
        </message>
        <message>
            <source>Port (0: any)</source>
            <translation>Port (0: herhangi)</translation>
        </message>
        <message>
            <source>Pages that may show the chat, one on each line</source>
            <translation>Sohbeti gösterebilecek sayfalar, her satırda bir</translation>
        </message>
        <message>
            <source>The line for your pages</source>
            <translation>Sayfalarınız için satır</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopyala</translation>
        </message>
        <message>
            <source>Save and open the chat</source>
            <translation>Kaydet ve sohbeti aç</translation>
        </message>
        <message>
            <source>Side of the page</source>
            <translation>Sayfanın hangi yanında</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Sağ</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Sol</translation>
        </message>
        <message>
            <source>Look of the chat</source>
            <translation>Sohbetin görünümü</translation>
        </message>
        <message>
            <source>As the visitor's system</source>
            <translation>Ziyaretçinin sistemi gibi</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Açık</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Koyu</translation>
        </message>
        <message>
            <source>Colour of its buttons</source>
            <translation>Düğmelerinin rengi</translation>
        </message>
        <message>
            <source>As its brand has it</source>
            <translation>Markasındaki gibi</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Words</name>
        <message>
            <source>Call back</source>
            <translation>Geri arama</translation>
        </message>
        <message>
            <source>Waits for an agent</source>
            <translation>Temsilci bekliyor</translation>
        </message>
        <message>
            <source>Wants to be called</source>
            <translation>Geri aranmak istiyor</translation>
        </message>
        <message>
            <source>This cannot be done like that.</source>
            <translation>Bu böyle yapılamaz.</translation>
        </message>
        <message>
            <source>It is not there any more.</source>
            <translation>Artık orada değil.</translation>
        </message>
        <message>
            <source>Somebody else was faster. Look again.</source>
            <translation>Başkası daha hızlıydı. Yeniden bakın.</translation>
        </message>
        <message>
            <source>You may not do this.</source>
            <translation>Buna izniniz yok.</translation>
        </message>
        <message>
            <source>This is not possible here.</source>
            <translation>Bu burada olmuyor.</translation>
        </message>
        <message>
            <source>This is too large.</source>
            <translation>Bu çok büyük.</translation>
        </message>
        <message>
            <source>The disk is full. Make room; nothing that was kept is lost.</source>
            <translation>Disk dolu. Yer açın; kayıtlı hiçbir şey kaybolmadı.</translation>
        </message>
        <message>
            <source>The data is damaged.</source>
            <translation>Veri bozuk.</translation>
        </message>
        <message>
            <source>Not possible right now. Try again in a moment.</source>
            <translation>Şu anda olmuyor. Birazdan yeniden deneyin.</translation>
        </message>
        <message>
            <source>The other side cannot be reached. Santral goes on trying.</source>
            <translation>Karşı tarafa ulaşılamıyor. Santral denemeyi sürdürür.</translation>
        </message>
        <message>
            <source>The server's certificate is not trusted.</source>
            <translation>Sunucunun sertifikasına güvenilmiyor.</translation>
        </message>
        <message>
            <source>The other side refused it.</source>
            <translation>Karşı taraf reddetti.</translation>
        </message>
        <message>
            <source>The other side did not answer in time.</source>
            <translation>Karşı taraf zamanında yanıtlamadı.</translation>
        </message>
        <message>
            <source>The connection ended.</source>
            <translation>Bağlantı bitti.</translation>
        </message>
        <message>
            <source>The disk cannot be written.</source>
            <translation>Diske yazılamıyor.</translation>
        </message>
        <message>
            <source>Something went wrong inside Santral. The log says more.</source>
            <translation>Santral'da bir hata oldu. Günlükte ayrıntısı var.</translation>
        </message>
        <message>
            <source>The server does not accept user and password. Type them again.</source>
            <translation>Sunucu kullanıcı ve parolayı kabul etmiyor. Yeniden yazın.</translation>
        </message>
        <message>
            <source>The password is missing.</source>
            <translation>Parola eksik.</translation>
        </message>
        <message>
            <source>There is no server with this name. Check the spelling.</source>
            <translation>Bu adda bir sunucu yok. Yazımı denetleyin.</translation>
        </message>
        <message>
            <source>Names cannot be looked up. Check the network.</source>
            <translation>Adlar sorgulanamıyor. Ağı denetleyin.</translation>
        </message>
        <message>
            <source>Nothing answers on this port. Check the port number.</source>
            <translation>Bu portta yanıt veren yok. Port numarasını denetleyin.</translation>
        </message>
        <message>
            <source>There is no way to this server. Check the network.</source>
            <translation>Bu sunucuya yol yok. Ağı denetleyin.</translation>
        </message>
        <message>
            <source>Looking up the name took too long. Check the network.</source>
            <translation>Adın sorgulanması çok uzun sürdü. Ağı denetleyin.</translation>
        </message>
        <message>
            <source>The server did not answer. Check address and port.</source>
            <translation>Sunucu yanıt vermedi. Adresi ve portu denetleyin.</translation>
        </message>
        <message>
            <source>The server did not finish the encryption. Check port and security.</source>
            <translation>Sunucu şifrelemeyi tamamlamadı. Portu ve güvenliği denetleyin.</translation>
        </message>
        <message>
            <source>This port speaks without encryption. Choose STARTTLS or another port.</source>
            <translation>Bu port şifresiz konuşuyor. STARTTLS veya başka bir port seçin.</translation>
        </message>
        <message>
            <source>The server's encryption is too old. Ask whoever runs it.</source>
            <translation>Sunucunun şifrelemesi çok eski. İşletenine sorun.</translation>
        </message>
        <message>
            <source>The server's certificate has expired. Ask whoever runs it to renew it.</source>
            <translation>Sunucu sertifikasının süresi dolmuş. İşleteninden yenilemesini isteyin.</translation>
        </message>
        <message>
            <source>The server's certificate is not valid yet. Check this computer's clock.</source>
            <translation>Sunucunun sertifikası henüz geçerli değil. Bu bilgisayarın saatini denetleyin.</translation>
        </message>
        <message>
            <source>The certificate belongs to another server. Check the server's name.</source>
            <translation>Sertifika başka bir sunucunun. Sunucu adını denetleyin.</translation>
        </message>
        <message>
            <source>The certificate is self-signed. Give the authority's file if it is yours.</source>
            <translation>Sertifika kendinden imzalı. Sizinse kurum dosyasını verin.</translation>
        </message>
        <message>
            <source>Nobody trusted has issued the certificate. Give the authority's file if it is yours.</source>
            <translation>Sertifikayı güvenilen bir kurum vermemiş. Sizinse kurum dosyasını verin.</translation>
        </message>
        <message>
            <source>The server's certificate was withdrawn. Do not sign in; ask whoever runs it.</source>
            <translation>Sunucunun sertifikası geri çekilmiş. Giriş yapmayın; işletenine sorun.</translation>
        </message>
        <message>
            <source>The server's certificate cannot be used. Ask whoever runs it.</source>
            <translation>Sunucunun sertifikası kullanılamıyor. İşletenine sorun.</translation>
        </message>
        <message>
            <source>Passwords are not sent without encryption. Choose TLS or STARTTLS.</source>
            <translation>Parolalar şifresiz gönderilmez. TLS veya STARTTLS seçin.</translation>
        </message>
        <message>
            <source>The server offers no STARTTLS. Choose TLS.</source>
            <translation>Sunucu STARTTLS sunmuyor. TLS seçin.</translation>
        </message>
        <message>
            <source>The mailbox has no inbox. Ask whoever runs it.</source>
            <translation>Kutuda gelen kutusu yok. İşletenine sorun.</translation>
        </message>
        <message>
            <source>The server does not let this address send. Check the address.</source>
            <translation>Sunucu bu adresin göndermesine izin vermiyor. Adresi denetleyin.</translation>
        </message>
        <message>
            <source>The recipient's address does not exist.</source>
            <translation>Alıcının adresi yok.</translation>
        </message>
        <message>
            <source>Another program uses this port. Choose another one, or 0 for any.</source>
            <translation>Bu portu başka bir program kullanıyor. Başka birini ya da 0 seçin.</translation>
        </message>
        <message>
            <source>No connection. Santral goes on trying.</source>
            <translation>Bağlantı yok. Santral denemeyi sürdürür.</translation>
        </message>
        <message>
            <source>The server answers in a way that is not understood.</source>
            <translation>Sunucunun yanıtı anlaşılmıyor.</translation>
        </message>
        <message>
            <source>The server ended the connection.</source>
            <translation>Sunucu bağlantıyı bitirdi.</translation>
        </message>
        <message>
            <source>The server did not answer in time.</source>
            <translation>Sunucu zamanında yanıtlamadı.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>Disk dolu.</translation>
        </message>
        <message>
            <source>Find the server</source>
            <translation>Sunucuyu bul</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Bağlan</translation>
        </message>
        <message>
            <source>Check the certificate</source>
            <translation>Sertifikayı denetle</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Giriş yap</translation>
        </message>
        <message>
            <source>Open the inbox</source>
            <translation>Gelen kutusunu aç</translation>
        </message>
        <message>
            <source>Send mail</source>
            <translation>E-posta gönder</translation>
        </message>
        <message>
            <source>Register the phone</source>
            <translation>Telefonu kaydet</translation>
        </message>
        <message>
            <source>The account cannot be read. Check user, domain and proxy.</source>
            <translation>Hesap okunamıyor. Kullanıcı, alan adı ve vekili denetleyin.</translation>
        </message>
        <message>
            <source>The telephone server does not accept this password. Type it again.</source>
            <translation>Telefon sunucusu bu parolayı kabul etmiyor. Yeniden yazın.</translation>
        </message>
        <message>
            <source>The telephone server does not know this user. Check the extension.</source>
            <translation>Telefon sunucusu bu kullanıcıyı tanımıyor. Dahiliyi denetleyin.</translation>
        </message>
        <message>
            <source>There is no server with this name. Check the domain.</source>
            <translation>Bu adda bir sunucu yok. Alan adını denetleyin.</translation>
        </message>
        <message>
            <source>The telephone server does not answer. Check address, port and transport.</source>
            <translation>Telefon sunucusu yanıt vermiyor. Adres, port ve taşımayı denetleyin.</translation>
        </message>
        <message>
            <source>The server's certificate is not trusted. Ask whoever runs it.</source>
            <translation>Sunucunun sertifikasına güvenilmiyor. İşletenine sorun.</translation>
        </message>
        <message>
            <source>The telephone server refused the registration. Ask whoever runs it.</source>
            <translation>Telefon sunucusu kaydı reddetti. İşletenine sorun.</translation>
        </message>
        <message>
            <source>There is no network. Santral tries again by itself.</source>
            <translation>Ağ yok. Santral kendisi yeniden dener.</translation>
        </message>
        <message>
            <source>The phone program cannot be started. Install Santral again.</source>
            <translation>Telefon programı başlatılamıyor. Santral'ı yeniden kurun.</translation>
        </message>
        <message>
            <source>Another Santral of yours has the phone. Close it to use the phone here.</source>
            <translation>Telefonu açık olan başka bir Santral kullanıyor. Burada kullanmak için onu kapatın.</translation>
        </message>
        <message>
            <source>Chat open</source>
            <translation>Sohbet açık</translation>
        </message>
        <message>
            <source>Chat closed</source>
            <translation>Sohbet kapalı</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Sohbet</translation>
        </message>
        <message>
            <source>Mail up to date</source>
            <translation>E-posta güncel</translation>
        </message>
        <message>
            <source>Mail not connected</source>
            <translation>E-posta bağlı değil</translation>
        </message>
        <message>
            <source>Mail connecting</source>
            <translation>E-posta bağlanıyor</translation>
        </message>
        <message>
            <source>Phone ready</source>
            <translation>Telefon hazır</translation>
        </message>
        <message>
            <source>Phone not connected</source>
            <translation>Telefon bağlı değil</translation>
        </message>
        <message>
            <source>Phone connecting</source>
            <translation>Telefon bağlanıyor</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Bugün</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Dün</translation>
        </message>
        <message>
            <source>dddd d MMMM</source>
            <extracomment>Format of a day this year, as QLocale understands it: "Wednesday 12 November"</extracomment>
            <translation>d MMMM dddd</translation>
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <extracomment>Format of a day in another year</extracomment>
            <translation>d MMMM yyyy</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>Yarın</translation>
        </message>
        <message>
            <source>d MMM</source>
            <extracomment>Format of a day beside a time, short</extracomment>
            <translation>d MMM</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <translation>d MMM yyyy</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Müşteri</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Sistem</translation>
        </message>
        <message>
            <source>Waiting to be sent</source>
            <translation>Gönderilmeyi bekliyor</translation>
        </message>
        <message>
            <source>Being sent</source>
            <translation>Gönderiliyor</translation>
        </message>
        <message>
            <source>May not have been sent</source>
            <translation>Gönderilmemiş olabilir</translation>
        </message>
        <message>
            <source>Not sent</source>
            <translation>Gönderilemedi</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Gönderildi</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>İletildi</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Okundu</translation>
        </message>
        <message>
            <source>no connection</source>
            <translation>bağlantı yok</translation>
        </message>
        <message>
            <source>the mailbox does not exist</source>
            <translation>böyle bir posta kutusu yok</translation>
        </message>
        <message>
            <source>the mailbox is full</source>
            <translation>posta kutusu dolu</translation>
        </message>
        <message>
            <source>the other side refused it</source>
            <translation>karşı taraf kabul etmedi</translation>
        </message>
        <message>
            <source>it is too large</source>
            <translation>çok büyük</translation>
        </message>
        <message>
            <source>the server is busy; it will be tried again</source>
            <translation>sunucu meşgul; yeniden denenecek</translation>
        </message>
        <message>
            <source>the server did not answer in time</source>
            <translation>sunucu zamanında yanıt vermedi</translation>
        </message>
        <message>
            <source>the connection broke before it was confirmed</source>
            <translation>onay gelmeden bağlantı koptu</translation>
        </message>
        <message>
            <source>Santral ended before it was confirmed</source>
            <translation>Santral onay gelmeden kapandı</translation>
        </message>
        <message>
            <source>the mail server refused the password</source>
            <translation>posta sunucusu parolayı kabul etmedi</translation>
        </message>
        <message>
            <source>Outgoing call</source>
            <translation>Giden çağrı</translation>
        </message>
        <message>
            <source>Missed call</source>
            <translation>Cevapsız çağrı</translation>
        </message>
        <message>
            <source>Incoming call</source>
            <translation>Gelen çağrı</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>Sürüyor</translation>
        </message>
        <message>
            <source>Ringing</source>
            <translation>Çalıyor</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Yanıtlandı</translation>
        </message>
        <message>
            <source>Nobody answered</source>
            <translation>Kimse yanıtlamadı</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>Reddedildi</translation>
        </message>
        <message>
            <source>Line busy</source>
            <translation>Hat meşgul</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Yanıt yok</translation>
        </message>
        <message>
            <source>Hung up before it was answered</source>
            <translation>Yanıtlanmadan kapatıldı</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Başarısız</translation>
        </message>
        <message>
            <source>Failed: %1</source>
            <translation>Başarısız: %1</translation>
        </message>
        <message>
            <source>Conversation opened</source>
            <translation>Görüşme açıldı</translation>
        </message>
        <message>
            <source>Given back</source>
            <translation>Geri bırakıldı</translation>
        </message>
        <message>
            <source>%1 gave it back</source>
            <translation>%1 geri bıraktı</translation>
        </message>
        <message>
            <source>Assigned to %1</source>
            <translation>%1 adlı temsilciye atandı</translation>
        </message>
        <message>
            <source>%1 took it</source>
            <translation>%1 üstlendi</translation>
        </message>
        <message>
            <source>%1 assigned it to %2</source>
            <translation>%1, %2 adlı temsilciye atadı</translation>
        </message>
        <message>
            <source>Reopened</source>
            <translation>Yeniden açıldı</translation>
        </message>
        <message>
            <source>Reopened by %1</source>
            <translation>%1 yeniden açtı</translation>
        </message>
        <message>
            <source>Snoozed until %1</source>
            <translation>Ertelendi: %1</translation>
        </message>
        <message>
            <source>Snoozed</source>
            <translation>Ertelendi</translation>
        </message>
        <message>
            <source>Tag added: %1</source>
            <translation>Etiket eklendi: %1</translation>
        </message>
        <message>
            <source>Tag removed: %1</source>
            <translation>Etiket kaldırıldı: %1</translation>
        </message>
        <message>
            <source>file %1</source>
            <translation>dosya %1</translation>
        </message>
        <message>
            <source>Internal note</source>
            <translation>İç not</translation>
        </message>
        <message>
            <source>No subject</source>
            <translation>Konusuz</translation>
        </message>
        <message>
            <source>No text</source>
            <translation>Metin yok</translation>
        </message>
        <message>
            <source>Solved</source>
            <translation>Çözüldü</translation>
        </message>
        <message>
            <source>Solved by %1</source>
            <translation>%1 çözüldü olarak işaretledi</translation>
        </message>
        <message>
            <source>This address or port cannot be opened here. Use 127.0.0.1 and port 0.</source>
            <translation>Bu adres ya da port burada açılamıyor. 127.0.0.1 ve 0 portunu kullanın.</translation>
        </message>
        <message>
            <source>The authority's file cannot be read. Check its name.</source>
            <translation>Sertifika kurumunun dosyası okunamıyor. Adını denetleyin.</translation>
        </message>
        <message>
            <source>The server does not let this user in. Ask whoever runs it.</source>
            <translation>Sunucu bu kullanıcıyı içeri almıyor. İşletenine sorun.</translation>
        </message>
        <message>
            <source>The server takes no password from programs. Ask whoever runs it.</source>
            <translation>Sunucu programlardan parola kabul etmiyor. İşletenine sorun.</translation>
        </message>
        <message>
            <source>The server is busy right now. In a while it may work.</source>
            <translation>Sunucu şu anda meşgul. Biraz sonra olabilir.</translation>
        </message>
        <message>
            <source>The server refused the connection. Ask whoever runs it.</source>
            <translation>Sunucu bağlantıyı reddetti. İşletenine sorun.</translation>
        </message>
        <message>
            <source>What comes in cannot be kept on this computer. Look at the disk.</source>
            <translation>Gelenler bu bilgisayara kaydedilemiyor. Diske bakın.</translation>
        </message>
        <message>
            <source>The recipient's mailbox is full.</source>
            <translation>Alıcının posta kutusu dolu.</translation>
        </message>
        <message>
            <source>The mail is too large for the server. Send it without its files.</source>
            <translation>E-posta sunucu için fazla büyük. Dosyaları olmadan gönderin.</translation>
        </message>
        <message>
            <source>The server refused the content of the mail. Change it, or ask whoever runs it.</source>
            <translation>Sunucu e-postanın içeriğini reddetti. İçeriği değiştirin ya da işletenine sorun.</translation>
        </message>
        <message>
            <source>The server cannot use this address. Check the spelling.</source>
            <translation>Sunucu bu adresi kullanamıyor. Yazımını denetleyin.</translation>
        </message>
        <message>
            <source>the other side refused the content</source>
            <translation>karşı taraf içeriği kabul etmedi</translation>
        </message>
        <message>
            <source>not to everybody, some addresses were refused</source>
            <translation>herkese değil, bazı adresler reddedildi</translation>
        </message>
        <message>
            <source>the connection broke; it will be tried again</source>
            <translation>bağlantı koptu; yeniden denenecek</translation>
        </message>
        <message>
            <source>the visitor is away and gets it on coming back</source>
            <translation>ziyaretçi sayfada değil, dönünce alacak</translation>
        </message>
        <message>
            <source>an attached file is not there any more</source>
            <translation>eklenen bir dosya artık yok</translation>
        </message>
        <message>
            <source>an address cannot be used</source>
            <translation>bir adres kullanılamıyor</translation>
        </message>
        <message>
            <source>What came is not what was sent. Try it once more.</source>
            <translation>Gelen, gönderilenle aynı değil. Bir kez daha deneyin.</translation>
        </message>
        <message>
            <source>The hub is being restarted.</source>
            <translation>Hub yeniden başlatılıyor.</translation>
        </message>
        <message>
            <source>There is no Santral hub at this address. Check the address.</source>
            <translation>Bu adreste bir Santral hub'ı yok. Adresi denetleyin.</translation>
        </message>
        <message>
            <source>Taken out of its queue</source>
            <translation>Kuyruğundan çıkarıldı</translation>
        </message>
        <message>
            <source>%1 took it out of its queue</source>
            <translation>%1 kuyruğundan çıkardı</translation>
        </message>
        <message>
            <source>Moved to %1</source>
            <translation>%1 kuyruğuna taşındı</translation>
        </message>
        <message>
            <source>%1 moved it to %2</source>
            <translation>%1, %2 kuyruğuna taşıdı</translation>
        </message>
        <message>
            <source>This file is not kept on this computer. It can be opened once the hub is reached again.</source>
            <translation>Bu dosya bu bilgisayarda yok. Hub'a yeniden ulaşılınca açılabilir.</translation>
        </message>
        <message>
            <source>This Santral is too old for the hub. Install the current one.</source>
            <translation>Bu Santral hub için çok eski. Güncel olanı kurun.</translation>
        </message>
        <message>
            <source>The hub is too old for this Santral. Ask whoever runs it.</source>
            <translation>Hub bu Santral için çok eski. Hub'ı yönetene sorun.</translation>
        </message>
        <message>
            <source>The connection broke off.</source>
            <translation>Bağlantı koptu.</translation>
        </message>
        <message>
            <source>An administrator has ended your access to this hub. Ask whoever runs it if that is a mistake.</source>
            <translation>Bir yönetici bu hub'a erişiminizi sonlandırdı. Bir yanlışlık varsa hub'ı yönetene sorun.</translation>
        </message>
        <message>
            <source>The keychain of this computer does not give the sign-in. Close Santral and start it again to sign in.</source>
            <translation>Bu bilgisayarın anahtarlığı oturumu vermiyor. Giriş yapmak için Santral'ı kapatıp yeniden başlatın.</translation>
        </message>
        <message>
            <source>Solved: %1</source>
            <translation>Çözüldü: %1</translation>
        </message>
        <message>
            <source>Solved by %1: %2</source>
            <translation>%1 çözdü: %2</translation>
        </message>
        <message>
            <source>Leaves later</source>
            <translation>Sonra gidecek</translation>
        </message>
        <message>
            <source>Leaves at %1</source>
            <translation>Gönderim saati: %1</translation>
        </message>
        <message>
            <source>Leaves now</source>
            <translation>Şimdi gidiyor</translation>
        </message>
        <message>
            <source>Leaves in %1 s</source>
            <translation>%1 sn sonra gidecek</translation>
        </message>
        <message>
            <source>Leaves: %1</source>
            <translation>Gönderim: %1</translation>
        </message>
        <message>
            <source>%1 cannot see this conversation and would not be told. Take the mention out.</source>
            <translation>%1 bu görüşmeyi göremediği için haberi olmaz. Adının önündeki @ işaretini kaldırın.</translation>
        </message>
        <message>
            <source>the hub does not know yet</source>
            <translation>hub henüz bilmiyor</translation>
        </message>
        <message>
            <source>Merged into #%1</source>
            <translation>#%1 ile birleştirildi</translation>
        </message>
        <message>
            <source>%1 merged it into #%2</source>
            <translation>%1 bunu #%2 ile birleştirdi</translation>
        </message>
        <message>
            <source>Separated from #%1</source>
            <translation>#%1 konuşmasından ayrıldı</translation>
        </message>
        <message>
            <source>%1 separated it from #%2</source>
            <translation>%1 bunu #%2 konuşmasından ayırdı</translation>
        </message>
        <message>
            <source>Split: the rest is #%1</source>
            <translation>Bölündü: gerisi #%1</translation>
        </message>
        <message>
            <source>%1 split it: the rest is #%2</source>
            <translation>%1 böldü: gerisi #%2</translation>
        </message>
        <message>
            <source>It was merged into another conversation, where it goes on.</source>
            <translation>Başka bir konuşmayla birleştirildi, orada sürüyor.</translation>
        </message>
        <message>
            <source>These belong to two customers. Join the customers first.</source>
            <translation>Bunlar iki ayrı müşterinin. Önce müşterileri birleştirin.</translation>
        </message>
        <message>
            <source>A call is still going on there.</source>
            <translation>Orada bir arama hâlâ sürüyor.</translation>
        </message>
        <message>
            <source>One of these messages has not left yet.</source>
            <translation>Bu iletilerden biri henüz gönderilmedi.</translation>
        </message>
        <message>
            <source>The conversation begins here: nothing would be left of it.</source>
            <translation>Konuşma burada başlıyor: geriye bir şey kalmazdı.</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Bölündü</translation>
        </message>
        <message>
            <source>the mailbox it leaves from has been put away</source>
            <translation>gideceği e-posta kutusu kaldırılmış</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::WorkDesk</name>
        <message>
            <source>Work is offered to you</source>
            <translation>Size iş sunuluyor</translation>
        </message>
        <message>
            <source>Offered: %1</source>
            <translation>Sunulan: %1</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Kabul et</translation>
        </message>
        <message>
            <source>%1 was faster.</source>
            <translation>%1 daha hızlı davrandı.</translation>
        </message>
        <message>
            <source>It is not offered any more.</source>
            <translation>Artık size sunulmuyor.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Workspace</name>
        <message>
            <source>Add a tag</source>
            <translation>Etiket ekle</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ekle</translation>
        </message>
        <message>
            <source>Erase this customer for good?</source>
            <translation>Bu müşteri kalıcı olarak silinsin mi?</translation>
        </message>
        <message>
            <source>Name, addresses, every message, call and file of this customer are deleted here, on the hub and on every other desk. Backups forget them when they are restored. This cannot be undone.</source>
            <translation>Bu müşterinin adı, adresleri, tüm mesajları, aramaları ve dosyaları burada, hub'da ve diğer masalarda silinir. Yedekler geri yüklenirken unutulur. Bu geri alınamaz.</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Kalıcı olarak sil</translation>
        </message>
        <message>
            <source>This address belongs to another customer</source>
            <translation>Bu adres başka bir müşterinin</translation>
        </message>
        <message>
            <source>Join it to this one? It can be taken apart again.</source>
            <translation>Bu müşteriye eklensin mi? Sonra yeniden ayrılabilir.</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Birleştir</translation>
        </message>
        <message>
            <source>Something new was said meanwhile</source>
            <translation>Bu arada görüşmeye yeni bir şey eklendi</translation>
        </message>
        <message>
            <source>%1 answered meanwhile</source>
            <translation>Bu arada %1 yanıt verdi</translation>
        </message>
        <message>
            <source>%1 called meanwhile</source>
            <translation>Bu arada %1 aradı</translation>
        </message>
        <message>
            <source>%1 wrote meanwhile</source>
            <translation>Bu arada %1 yazdı</translation>
        </message>
        <message>
            <source>No queue: everybody sees it</source>
            <translation>Kuyruksuz: herkes görür</translation>
        </message>
        <message>
            <source>Move to queue</source>
            <translation>Kuyruğa taşı</translation>
        </message>
        <message>
            <source>Hand over to</source>
            <translation>Kime devredilsin?</translation>
        </message>
        <message>
            <source>Note for your colleague, if you like</source>
            <translation>Arkadaşınıza not (isteğe bağlı)</translation>
        </message>
        <message>
            <source>Another word …</source>
            <translation>Başka bir söz …</translation>
        </message>
        <message>
            <source>How did it end?</source>
            <translation>Nasıl bitti?</translation>
        </message>
        <message>
            <source>the customer has written since</source>
            <translation>müşteri o zamandan beri yazdı</translation>
        </message>
        <message>
            <source>Waits for the hub</source>
            <translation>Hub bekleniyor</translation>
        </message>
        <message>
            <source>Merge into</source>
            <translation>Şununla birleştir</translation>
        </message>
        <message>
            <source>solved</source>
            <translation>çözüldü</translation>
        </message>
        <message>
            <source>snoozed</source>
            <translation>ertelendi</translation>
        </message>
        <message>
            <source>open</source>
            <translation>açık</translation>
        </message>
        <message>
            <source>Split from here</source>
            <translation>Buradan böl</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Böl</translation>
        </message>
        <message numerus="yes">
            <source>%n entries become a conversation of their own. What is it about?</source>
            <translation>
                <numerusform>%n kayıt ayrı bir konuşma olacak. Konusu ne?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::WorkWords</name>
        <message>
            <source>Lines</source>
            <translation>Hatlar</translation>
        </message>
        <message>
            <source>Calls waiting, at most</source>
            <translation>Bekleyen çağrı, en çok</translation>
        </message>
        <message>
            <source>Handing out</source>
            <translation>Dağıtım</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>Çalışma saatleri</translation>
        </message>
        <message>
            <source>Skills asked for</source>
            <translation>İstenen yetkinlikler</translation>
        </message>
        <message>
            <source>While it waits</source>
            <translation>Bekledikçe</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>Öncelik</translation>
        </message>
        <message>
            <source>An offer stands for</source>
            <translation>Sunma süresi</translation>
        </message>
        <message>
            <source>Last agent first, for</source>
            <translation>Son temsilci önceliği</translation>
        </message>
        <message>
            <source>Keep an agent free after</source>
            <translation>Boş tutma süresi</translation>
        </message>
        <message>
            <source>Desk gone: back after</source>
            <translation>Masa gidince geri alma</translation>
        </message>
        <message>
            <source>Quiet chat ends after</source>
            <translation>Sessiz sohbet süresi</translation>
        </message>
        <message>
            <source>Wrap-up after a chat</source>
            <translation>Sohbet sonrası toparlama</translation>
        </message>
        <message>
            <source>Wrap-up after an e-mail</source>
            <translation>E-posta sonrası toparlama</translation>
        </message>
        <message>
            <source>Wrap-up after a call</source>
            <translation>Çağrı sonrası toparlama</translation>
        </message>
        <message>
            <source>Skills</source>
            <translation>Yetkinlikler</translation>
        </message>
        <message>
            <source>Chats, e-mails, calls at once</source>
            <translation>Aynı anda sohbet, e-posta, çağrı</translation>
        </message>
        <message>
            <source>A chat, an e-mail, a call counts</source>
            <translation>Sohbetin, e-postanın, çağrının ağırlığı</translation>
        </message>
        <message>
            <source>Together up to</source>
            <translation>Toplam en çok</translation>
        </message>
        <message>
            <source>First answer within</source>
            <translation>İlk yanıt süresi</translation>
        </message>
        <message>
            <source>Each next answer within</source>
            <translation>Sonraki yanıtların süresi</translation>
        </message>
        <message>
            <source>Closed within</source>
            <translation>Çözüm süresi</translation>
        </message>
        <message>
            <source>Warn at</source>
            <translation>Uyarı eşiği</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Hedef</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%%1</translation>
        </message>
        <message>
            <source>always open</source>
            <translation>her zaman açık</translation>
        </message>
        <message>
            <source>any level or none</source>
            <translation>düzey ne olursa olsun</translation>
        </message>
        <message>
            <source>levels lower by %1</source>
            <translation>düzeyler %1 düşük</translation>
        </message>
        <message>
            <source>also %1</source>
            <translation>ayrıca %1</translation>
        </message>
        <message>
            <source>priority +%1</source>
            <translation>öncelik +%1</translation>
        </message>
        <message>
            <source>after %1: %2</source>
            <translation>%1 sonra: %2</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Saat dilimi</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>kapalı</translation>
        </message>
        <message>
            <source>Limit: waiting</source>
            <translation>Sınır: bekleyen</translation>
        </message>
        <message>
            <source>Limit: longest wait</source>
            <translation>Sınır: en uzun bekleme</translation>
        </message>
        <message>
            <source>Limit: abandoned</source>
            <translation>Sınır: vazgeçen</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::WrapUpBar</name>
        <message>
            <source>Open</source>
            <translation>Aç</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Bitti</translation>
        </message>
        <message>
            <source>How did it end?</source>
            <translation>Nasıl bitti?</translation>
        </message>
        <message>
            <source>Wrap-up ends in</source>
            <translation>Toparlamanın bitmesine</translation>
        </message>
        <message>
            <source>In wrap-up for</source>
            <translation>Toparlama süresi</translation>
        </message>
        <message>
            <source>Wrap-up: %1</source>
            <translation>Toparlama: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n tane daha</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing to note</source>
            <translation>Belirtilmesin</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Writing</name>
        <message>
            <source>%1 is typing …</source>
            <translation>%1 yazıyor …</translation>
        </message>
        <message>
            <source>The visitor has left the page</source>
            <translation>Ziyaretçi sayfadan ayrıldı</translation>
        </message>
        <message>
            <source>Not sent: something new was said meanwhile. What you wrote is kept as a draft.</source>
            <translation>Gönderilmedi: bu arada görüşmeye yeni bir şey eklendi. Yazdığınız taslak olarak saklandı.</translation>
        </message>
        <message>
            <source>Note added</source>
            <translation>Not eklendi</translation>
        </message>
        <message>
            <source>Scheduled: %1</source>
            <translation>Zamanlandı: %1</translation>
        </message>
        <message>
            <source>Leaves in a moment</source>
            <translation>Birazdan gidecek</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::CallSection</name>
        <message>
            <source>Calls</source>
            <translation>Çağrılar</translation>
        </message>
        <message>
            <source>The telephone system asks the hub who gets them.</source>
            <translation>Telefon santrali kime düşeceklerini hub'a sorar.</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Hatlar</translation>
        </message>
        <message>
            <source>Dialled numbers whose calls come here, with commas between them.</source>
            <translation>Çağrıları buraya gelen aranan numaralar, virgülle ayrılır.</translation>
        </message>
        <message>
            <source>Calls waiting, at most</source>
            <translation>Bekleyen çağrı, en çok</translation>
        </message>
        <message>
            <source>0: no limit.</source>
            <translation>0: sınır yok.</translation>
        </message>
        <message>
            <source>%1: letters, digits and + * # . _ - only.</source>
            <translation>%1: yalnızca harf, rakam ve + * # . _ -</translation>
        </message>
        <message>
            <source>At most %1 lines.</source>
            <translation>En çok %1 hat.</translation>
        </message>
    </context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="az_AZ" sourcelanguage="en">
    <context>
        <name>santral::ui::AbilitySection</name>
        <message>
            <source>Skills and capacity</source>
            <translation>Bacarıqlar və tutum</translation>
        </message>
        <message>
            <source>For queues whose work the hub offers. What is in hand is added up; usual are 12, which one call or three chats fill.</source>
            <translation>İşini mərkəzin təklif etdiyi növbələr üçün. Əldə olanlar toplanır; adi hədd 12-dir, bir zəng və ya üç çat doldurur.</translation>
        </message>
        <message>
            <source>Skills</source>
            <translation>Bacarıqlar</translation>
        </message>
        <message>
            <source>Find a skill</source>
            <translation>Bacarıq axtar</translation>
        </message>
        <message>
            <source>There is no skill yet. Make one under Skills.</source>
            <translation>Hələ bacarıq yoxdur. Bacarıqlar bölməsində yaradın.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>yoxdur</translation>
        </message>
        <message>
            <source>Chats at once</source>
            <translation>Eyni anda çat</translation>
        </message>
        <message>
            <source>E-mails at once</source>
            <translation>Eyni anda e-poçt</translation>
        </message>
        <message>
            <source>Calls at once</source>
            <translation>Eyni anda zəng</translation>
        </message>
        <message>
            <source>A chat counts</source>
            <translation>Bir çatın çəkisi</translation>
        </message>
        <message>
            <source>An e-mail counts</source>
            <translation>Bir e-poçtun çəkisi</translation>
        </message>
        <message>
            <source>A call counts</source>
            <translation>Bir zəngin çəkisi</translation>
        </message>
        <message>
            <source>Together up to</source>
            <translation>Cəmi ən çox</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::AccessBox</name>
        <message>
            <source>Not signed in anywhere.</source>
            <translation>Heç bir cihazda sessiya açıq deyil.</translation>
        </message>
        <message>
            <source>A desk</source>
            <translation>Bir iş yeri</translation>
        </message>
        <message>
            <source>last used %1</source>
            <translation>son istifadə: %1</translation>
        </message>
        <message>
            <source>Since %1</source>
            <translation>%1 tarixindən bəri</translation>
        </message>
        <message>
            <source>Sign out: %1</source>
            <translation>Sessiyanı bağla: %1</translation>
        </message>
        <message>
            <source>New password set: %1. Every desk signs in anew.</source>
            <translation>Yeni parol təyin edildi: %1. Bütün iş yerlərində yenidən daxil olmaq lazımdır.</translation>
        </message>
        <message>
            <source>Signed out: %1</source>
            <translation>Sessiya bağlandı: %1</translation>
        </message>
        <message>
            <source>Signed out everywhere: %1</source>
            <translation>Bütün sessiyaları bağlandı: %1</translation>
        </message>
        <message>
            <source>Signing in</source>
            <translation>Daxil olma</translation>
        </message>
        <message>
            <source>New password</source>
            <translation>Yeni parol</translation>
        </message>
        <message>
            <source>At least 10 characters. Every desk of this user signs in anew; the old password is gone for good.</source>
            <translation>Ən azı 10 simvol. İstifadəçinin bütün iş yerlərində yenidən daxil olmaq lazım gələcək; köhnə parol geri qayıtmır.</translation>
        </message>
        <message>
            <source>Set password</source>
            <translation>Parolu dəyiş</translation>
        </message>
        <message>
            <source>Signed in on</source>
            <translation>Daxil olduğu cihazlar</translation>
        </message>
        <message>
            <source>Sign out everywhere</source>
            <translation>Bütün sessiyaları bağla</translation>
        </message>
        <message>
            <source>Shuts and empties these desks at once. The password stays as it is.</source>
            <translation>Bu iş yerləri dərhal bağlanır və təmizlənir. Parol dəyişmir.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Actions</name>
        <message>
            <source>This conversation is yours</source>
            <translation>Bu söhbət indi sizdədir</translation>
        </message>
        <message>
            <source>Given to %1</source>
            <translation>%1 adlı əməkdaşa verildi</translation>
        </message>
        <message>
            <source>Given back to the team</source>
            <translation>Komandaya qaytarıldı</translation>
        </message>
        <message>
            <source>Solved: %1</source>
            <translation>Həll olundu: %1</translation>
        </message>
        <message>
            <source>Open again: %1</source>
            <translation>Yenidən açıldı: %1</translation>
        </message>
        <message>
            <source>Comes back %1</source>
            <translation>Geri gələcək: %1</translation>
        </message>
        <message>
            <source>Tagged: %1</source>
            <translation>Etiketləndi: %1</translation>
        </message>
        <message>
            <source>Tag removed: %1</source>
            <translation>Etiket silindi: %1</translation>
        </message>
        <message>
            <source>This address is now a customer of its own</source>
            <translation>Bu ünvan indi ayrıca müştəridir</translation>
        </message>
        <message>
            <source>Both are one customer now</source>
            <translation>İkisi indi bir müştəridir</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Geri qaytar</translation>
        </message>
        <message>
            <source>Moved to %1</source>
            <translation>%1 növbəsinə köçürüldü</translation>
        </message>
        <message>
            <source>Taken out of its queue</source>
            <translation>Növbəsindən çıxarıldı</translation>
        </message>
        <message>
            <source>Not taken back: it has left already.</source>
            <translation>Geri götürülmədi: artıq gedib.</translation>
        </message>
        <message>
            <source>Not taken back: somebody has changed it since.</source>
            <translation>Geri götürülmədi: o vaxtdan bəri kimsə dəyişib.</translation>
        </message>
        <message>
            <source>Not taken back: it is not there any more.</source>
            <translation>Geri götürülmədi: artıq yerində yoxdur.</translation>
        </message>
        <message>
            <source>Changed: %1</source>
            <translation>Dəyişdirildi: %1</translation>
        </message>
        <message>
            <source>Address added: %1</source>
            <translation>Ünvan əlavə edildi: %1</translation>
        </message>
        <message>
            <source>Leaves %1</source>
            <translation>Göndərilmə: %1</translation>
        </message>
        <message>
            <source>Taken back: %1</source>
            <translation>Geri götürüldü: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n of %1. %2</source>
            <translation>
                <numerusform>%1 əməliyyatdan %n: %2</numerusform>
                <numerusform>%1 əməliyyatdan %n: %2</numerusform>
            </translation>
        </message>
        <message>
            <source>Merged into #%1</source>
            <translation>#%1 ilə birləşdirildi</translation>
        </message>
        <message>
            <source>Separated from #%1</source>
            <translation>#%1 söhbətindən ayrıldı</translation>
        </message>
        <message numerus="yes">
            <source>%n entries are a conversation of their own</source>
            <translation>
                <numerusform>%n yazı ayrıca söhbət oldu</numerusform>
                <numerusform>%n yazı ayrıca söhbət oldu</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::AdministrationView</name>
        <message>
            <source>Undo</source>
            <translation>Geri qaytar</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Geri gətir</translation>
        </message>
        <message>
            <source>PEOPLE</source>
            <translation>İNSANLAR</translation>
        </message>
        <message>
            <source>WORK</source>
            <translation>İŞ QAYDASI</translation>
        </message>
        <message>
            <source>CHANNELS</source>
            <translation>KANALLAR</translation>
        </message>
        <message>
            <source>LOG</source>
            <translation>JURNAL</translation>
        </message>
        <message>
            <source>Administration</source>
            <translation>İdarəetmə</translation>
        </message>
        <message>
            <source>What can be set up</source>
            <translation>Nələr qurulur</translation>
        </message>
        <message>
            <source>The hub cannot be reached. Nothing can be saved until it is back.</source>
            <translation>Mərkəzə çatmaq olmur. Əlaqə qayıdana qədər heç nə saxlanmır.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::AgentTableModel</name>
        <message>
            <source>Agent</source>
            <translation>Operator</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Vəziyyət</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Müddət</translation>
        </message>
        <message>
            <source>In hand</source>
            <translation>Əlində</translation>
        </message>
        <message>
            <source>Occupancy</source>
            <translation>Məşğulluq</translation>
        </message>
        <message>
            <source>Handle time</source>
            <translation>İşləmə vaxtı</translation>
        </message>
        <message>
            <source>Done today</source>
            <translation>Bu gün bitən</translation>
        </message>
        <message>
            <source>Asks for help</source>
            <translation>Kömək istəyir</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::AlarmWords</name>
        <message>
            <source>%1 wait, at most %2</source>
            <translation>%1 gözləyir, ən çoxu %2</translation>
        </message>
        <message>
            <source>Longest wait over %1</source>
            <translation>Ən uzun gözləmə %1 həddini keçib</translation>
        </message>
        <message>
            <source>%1% abandoned, at most %2%</source>
            <translation>%1% imtina edib, ən çoxu %2%</translation>
        </message>
        <message>
            <source>%1% in time, target %2%</source>
            <translation>%1% vaxtında, hədəf %2%</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::BoardScopeBox</name>
        <message>
            <source>All queues</source>
            <translation>Bütün növbələr</translation>
        </message>
        <message>
            <source>Brand by brand</source>
            <translation>Brend-brend</translation>
        </message>
        <message>
            <source>Which queues</source>
            <translation>Hansı növbələr</translation>
        </message>
        <message>
            <source>All channels</source>
            <translation>Bütün kanallar</translation>
        </message>
        <message>
            <source>Which channels</source>
            <translation>Hansı kanallar</translation>
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
            <translation>Sistemdən çıxar</translation>
        </message>
        <message>
            <source>The hub cannot be reached. What is shown may be out of date.</source>
            <translation>Mərkəzə çatmaq olmur. Görünənlər köhnə ola bilər.</translation>
        </message>
        <message>
            <source>The board is for supervisors.</source>
            <translation>Lövhə yalnız supervayzerlər üçündür.</translation>
        </message>
        <message>
            <source>Nothing had happened yet at that moment.</source>
            <translation>O anda hələ heç nə baş verməmişdi.</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>Canlı</translation>
        </message>
        <message>
            <source>This is how it was on %1.</source>
            <translation>%1 tarixindəki vəziyyət.</translation>
        </message>
        <message>
            <source>Floor board</source>
            <translation>Əməliyyat lövhəsi</translation>
        </message>
        <message>
            <source>Wall</source>
            <translation>Divar</translation>
        </message>
        <message>
            <source>Agents</source>
            <translation>Operatorlar</translation>
        </message>
        <message>
            <source>Find by name or state</source>
            <translation>Ad və ya vəziyyətlə axtar</translation>
        </message>
        <message>
            <source>Also who is signed out</source>
            <translation>Sistemdən çıxanlar da</translation>
        </message>
        <message>
            <source>Nothing on the floor yet</source>
            <translation>Lövhədə hələ heç nə yoxdur</translation>
        </message>
        <message>
            <source>Queues appear here once there are some, and agents once they have signed in.</source>
            <translation>Növbələr yaradılanda, operatorlar daxil olanda burada görünür.</translation>
        </message>
        <message>
            <source>Skills</source>
            <translation>Bacarıqlar</translation>
        </message>
        <message>
            <source>none</source>
            <translation>yoxdur</translation>
        </message>
        <message>
            <source>Help asked %1 ago: open</source>
            <translation>%1 əvvəl kömək istədi: aç</translation>
        </message>
        <message>
            <source>Alarms are muted: sound them again</source>
            <translation>Xəbərdarlıqlar səssizdir: yenidən bildir</translation>
        </message>
        <message>
            <source>Mute the alarms of the floor</source>
            <translation>Əməliyyat xəbərdarlıqlarını səssizə al</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::BoardWall</name>
        <message>
            <source>Floor board</source>
            <translation>Əməliyyat lövhəsi</translation>
        </message>
        <message>
            <source>Floor board on the whole screen. Escape leaves.</source>
            <translation>Tam ekranda əməliyyat lövhəsi. Esc ilə çıxılır.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::BoardWords</name>
        <message>
            <source>Without a queue</source>
            <translation>Növbəsiz</translation>
        </message>
        <message>
            <source>%1%</source>
            <translation>%1%</translation>
        </message>
        <message>
            <source>Being offered</source>
            <translation>İş təklif olunur</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Məşğul</translation>
        </message>
        <message>
            <source>Wrap-up</source>
            <translation>Yekunlaşdırır</translation>
        </message>
        <message>
            <source>Signed out</source>
            <translation>Sistemdə deyil</translation>
        </message>
        <message>
            <source>has just signed in</source>
            <translation>indicə daxil olub</translation>
        </message>
        <message>
            <source>let an offer pass</source>
            <translation>təklifə cavab vermədi</translation>
        </message>
        <message>
            <source>nobody at the desk</source>
            <translation>masada heç kim yoxdur</translation>
        </message>
        <message>
            <source>desk without connection</source>
            <translation>masanın əlaqəsi yoxdur</translation>
        </message>
        <message>
            <source>set by a supervisor</source>
            <translation>supervayzer təyin edib</translation>
        </message>
        <message numerus="yes">
            <source>%n ready</source>
            <translation>
                <numerusform>%n hazır</numerusform>
                <numerusform>%n hazır</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n busy</source>
            <translation>
                <numerusform>%n məşğul</numerusform>
                <numerusform>%n məşğul</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in wrap-up</source>
            <translation>
                <numerusform>%n yekunlaşdırır</numerusform>
                <numerusform>%n yekunlaşdırır</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not ready</source>
            <translation>
                <numerusform>%n hazır deyil</numerusform>
                <numerusform>%n hazır deyil</numerusform>
            </translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Gözləyən</translation>
        </message>
        <message>
            <source>Longest wait</source>
            <translation>Ən uzun gözləmə</translation>
        </message>
        <message>
            <source>In time today</source>
            <translation>Bu gün vaxtında</translation>
        </message>
        <message>
            <source>last 30 min %1</source>
            <translation>son 30 dəq %1</translation>
        </message>
        <message numerus="yes">
            <source>%n abandoned</source>
            <translation>
                <numerusform>%n imtina edən</numerusform>
                <numerusform>%n imtina edən</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in hand</source>
            <translation>
                <numerusform>%n əldə</numerusform>
                <numerusform>%n əldə</numerusform>
            </translation>
        </message>
        <message>
            <source>Arrived today</source>
            <translation>Bu gün gələn</translation>
        </message>
        <message>
            <source>Abandoned</source>
            <translation>İmtina edən</translation>
        </message>
        <message>
            <source>Without a brand</source>
            <translation>Brendsiz</translation>
        </message>
        <message numerus="yes">
            <source>%n queue(s)</source>
            <translation>
                <numerusform>%n növbə</numerusform>
                <numerusform>%n növbə</numerusform>
            </translation>
        </message>
        <message>
            <source>asks for help</source>
            <translation>kömək istəyir</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::BrandChatSection</name>
        <message>
            <source>Small letters from a to z, digits and - only.</source>
            <translation>Yalnız a-dan z-yə kiçik hərflər, rəqəmlər və -.</translation>
        </message>
        <message>
            <source>The chat on the shop has this name.</source>
            <translation>Mağazadakı söhbətin adı budur.</translation>
        </message>
        <message>
            <source>“%1” is not the address of a shop. Write it like https://shop.example</source>
            <translation>“%1” mağaza ünvanı deyil. Belə yazın: https://shop.example</translation>
        </message>
        <message>
            <source>As the chat on the shop</source>
            <translation>Mağazadakı söhbət kimi</translation>
        </message>
        <message>
            <source>Name of the chat</source>
            <translation>Söhbətin adı</translation>
        </message>
        <message>
            <source>Without one the brand has no chat of its own.</source>
            <translation>Ad yoxdursa, brendin öz söhbəti olmur.</translation>
        </message>
        <message>
            <source>In the line of its pages: data-brand=&quot;%1&quot;</source>
            <translation>Səhifələrindəki sətirdə: data-brand=&quot;%1&quot;</translation>
        </message>
        <message>
            <source>A chat of its own</source>
            <translation>Öz söhbəti</translation>
        </message>
        <message>
            <source>For pages that show this brand&apos;s chat beside the chat on the shop. It is served at the same address, and what is written there belongs to this brand.</source>
            <translation>Mağazadakı söhbətin yanında bu brendin söhbətini göstərən səhifələr üçün. Eyni ünvandan verilir, orada yazılanlar bu brendindir.</translation>
        </message>
        <message>
            <source>New chats go to</source>
            <translation>Yeni söhbətlər bura gedir</translation>
        </message>
        <message>
            <source>Pages that may show it</source>
            <translation>Göstərə bilən səhifələr</translation>
        </message>
        <message>
            <source>With commas between them.</source>
            <translation>Aralarında vergüllə.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::BrandPage</name>
        <message>
            <source>Brands</source>
            <translation>Brendlər</translation>
        </message>
        <message>
            <source>The names customers know you by. A queue can belong to one, and the chat looks like it.</source>
            <translation>Müştərilərin sizi tanıdığı adlar. Növbə bir brendə aid ola bilər, söhbət də onun görünüşünü alır.</translation>
        </message>
        <message>
            <source>New brand</source>
            <translation>Yeni brend</translation>
        </message>
        <message>
            <source>Find a brand</source>
            <translation>Brend axtar</translation>
        </message>
        <message>
            <source>Those put away</source>
            <translation>Kənara qoyulanlar</translation>
        </message>
        <message>
            <source>No brand yet</source>
            <translation>Hələ brend yoxdur</translation>
        </message>
        <message>
            <source>With one name only, none is needed.</source>
            <translation>Bir adınız varsa, lazım deyil.</translation>
        </message>
        <message numerus="yes">
            <source>%n queue(s)</source>
            <translation>
                <numerusform>%n növbə</numerusform>
                <numerusform>%n növbə</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::BulkBar</name>
        <message>
            <source>Take them</source>
            <translation>Üzərimə götür</translation>
        </message>
        <message>
            <source>Assign</source>
            <translation>Təyin et</translation>
        </message>
        <message>
            <source>Move to queue</source>
            <translation>Növbəyə köçür</translation>
        </message>
        <message>
            <source>Add a tag</source>
            <translation>Etiket əlavə et</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>Təxirə sal</translation>
        </message>
        <message>
            <source>Mark as read</source>
            <translation>Oxunmuş kimi işarələ</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>Yenidən aç</translation>
        </message>
        <message>
            <source>Solved</source>
            <translation>Həll olundu</translation>
        </message>
        <message>
            <source>Selected conversations</source>
            <translation>Seçilmiş yazışmalar</translation>
        </message>
        <message>
            <source>%1: %2 of %3</source>
            <translation>%1: %2/%3</translation>
        </message>
        <message numerus="yes">
            <source>%n left as they are</source>
            <translation>
                <numerusform>%n yazışma olduğu kimi qaldı</numerusform>
                <numerusform>%n yazışma olduğu kimi qaldı</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n seçilib</numerusform>
                <numerusform>%n seçilib</numerusform>
            </translation>
        </message>
        <message>
            <source>All %1</source>
            <translation>Hamısı: %1</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>Niyə?</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Dayandır</translation>
        </message>
        <message>
            <source>Let them go</source>
            <translation>Seçimi burax</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>daha %n</numerusform>
                <numerusform>daha %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Call</name>
        <message>
            <source>Incoming call</source>
            <translation>Gələn zəng</translation>
        </message>
        <message>
            <source>Dialling …</source>
            <translation>Yığılır …</translation>
        </message>
        <message>
            <source>Ringing …</source>
            <translation>Zəng çalır …</translation>
        </message>
        <message>
            <source>Putting on hold …</source>
            <translation>Gözlədilir …</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>Gözləmədə</translation>
        </message>
        <message>
            <source>The other side holds</source>
            <translation>Qarşı tərəf gözlədir</translation>
        </message>
        <message>
            <source>Resuming …</source>
            <translation>Davam etdirilir …</translation>
        </message>
        <message>
            <source>No sound: hang up and call back</source>
            <translation>Səs yoxdur: bağlayıb geri zəng edin</translation>
        </message>
        <message>
            <source>Call ended</source>
            <translation>Zəng bitdi</translation>
        </message>
        <message>
            <source>Call cancelled</source>
            <translation>Zəng ləğv edildi</translation>
        </message>
        <message>
            <source>The call was declined</source>
            <translation>Zəng rədd edildi</translation>
        </message>
        <message>
            <source>The line was busy</source>
            <translation>Xətt məşğul idi</translation>
        </message>
        <message>
            <source>Nobody answered</source>
            <translation>Heç kim cavab vermədi</translation>
        </message>
        <message>
            <source>This number does not exist</source>
            <translation>Belə nömrə yoxdur</translation>
        </message>
        <message>
            <source>Answered on another phone</source>
            <translation>Başqa telefonda cavablandırıldı</translation>
        </message>
        <message>
            <source>The call ended: nothing was heard for 30 seconds</source>
            <translation>Zəng bitdi: 30 saniyə səs gəlmədi</translation>
        </message>
        <message>
            <source>The call failed: both phones have no codec in common</source>
            <translation>Zəng alınmadı: iki telefonun ortaq kodeki yoxdur</translation>
        </message>
        <message>
            <source>The call failed: the telephone server cannot be reached</source>
            <translation>Zəng alınmadı: telefon serverinə çatmaq olmur</translation>
        </message>
        <message>
            <source>The telephone server refused the call</source>
            <translation>Telefon serveri zəngi rədd etdi</translation>
        </message>
        <message>
            <source>The call failed: the phone program stopped</source>
            <translation>Zəng alınmadı: telefon proqramı dayandı</translation>
        </message>
        <message>
            <source>No phone</source>
            <translation>Telefon yoxdur</translation>
        </message>
        <message>
            <source>Phone connecting</source>
            <translation>Telefon qoşulur</translation>
        </message>
        <message>
            <source>Phone ready · %1</source>
            <translation>Telefon hazır · %1</translation>
        </message>
        <message>
            <source>Phone not connected</source>
            <translation>Telefon qoşulmayıb</translation>
        </message>
        <message>
            <source>Not put on hold: the phone is not connected. The call goes on.</source>
            <translation>Gözləməyə alınmadı: telefon qoşulmayıb. Zəng davam edir.</translation>
        </message>
        <message>
            <source>Hold failed and the customer no longer hears you. Hang up and call back.</source>
            <translation>Gözlətmə alınmadı, müştəri sizi eşitmir. Bağlayıb geri zəng edin.</translation>
        </message>
        <message>
            <source>Number withheld</source>
            <translation>Gizli nömrə</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::CallBar</name>
        <message>
            <source>Customer</source>
            <translation>Müştəri</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Düymələr</translation>
        </message>
        <message>
            <source>Hang up</source>
            <translation>Bitir</translation>
        </message>
        <message>
            <source>Call time</source>
            <translation>Zəng müddəti</translation>
        </message>
        <message>
            <source>Running call</source>
            <translation>Davam edən zəng</translation>
        </message>
        <message>
            <source>for %1</source>
            <translation>%1 üçün</translation>
        </message>
        <message numerus="yes">
            <source>%n more on hold</source>
            <translation>
                <numerusform>daha %n zəng gözləyir</numerusform>
                <numerusform>daha %n zəng gözləyir</numerusform>
            </translation>
        </message>
        <message>
            <source>encrypted</source>
            <translation>şifrələnib</translation>
        </message>
        <message>
            <source>Muted</source>
            <translation>Səssizdə</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Səssiz</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Davam et</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Gözlət</translation>
        </message>
        <message>
            <source>Keys sent</source>
            <translation>Göndərilən düymələr</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ChangesPage</name>
        <message>
            <source>Log of changes</source>
            <translation>Dəyişikliklər jurnalı</translation>
        </message>
        <message>
            <source>This cannot be taken back.</source>
            <translation>Bunu geri qaytarmaq olmur.</translation>
        </message>
        <message>
            <source>It was changed again since. Going back puts this older version in its place.</source>
            <translation>O vaxtdan yenidən dəyişib. Geri qayıtsanız, bu köhnə hal qüvvəyə minir.</translation>
        </message>
        <message>
            <source>Going back leaves the new password: passwords are not kept.</source>
            <translation>Geri qayıtsanız da yeni parol qalır: parollar saxlanmır.</translation>
        </message>
        <message>
            <source>Put it away again</source>
            <translation>Yenidən kənara qoy</translation>
        </message>
        <message>
            <source>Back to how it was before</source>
            <translation>Əvvəlki halına qaytar</translation>
        </message>
        <message>
            <source>%1: from %2 to %3</source>
            <translation>%1: əvvəl %2, indi %3</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>boş</translation>
        </message>
        <message>
            <source>Back to how it was: %1</source>
            <translation>Əvvəlki halına qaytarıldı: %1</translation>
        </message>
        <message>
            <source>Who changed what, newest first. Passwords are never in it.</source>
            <translation>Kim nəyi dəyişib, ən yenisi yuxarıda. Parollar heç vaxt yazılmır.</translation>
        </message>
        <message>
            <source>Find by what was changed or by whom</source>
            <translation>Nə dəyişib və ya kim dəyişib</translation>
        </message>
        <message>
            <source>Nothing was changed yet</source>
            <translation>Hələ dəyişiklik yoxdur</translation>
        </message>
        <message>
            <source>What you set up is listed here.</source>
            <translation>Qurduqlarınız burada göstərilir.</translation>
        </message>
        <message>
            <source>Show older ones</source>
            <translation>Daha köhnələri göstər</translation>
        </message>
        <message>
            <source>Choose a change on the left.</source>
            <translation>Soldan bir dəyişiklik seçin.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ChannelPage</name>
        <message>
            <source>No queue: everybody sees it</source>
            <translation>Növbəsiz: hamı görür</translation>
        </message>
        <message>
            <source>Saved. The hub uses it from now on.</source>
            <translation>Saxlandı. Mərkəz artıq bundan istifadə edir.</translation>
        </message>
        <message>
            <source>Not set up</source>
            <translation>Qurulmayıb</translation>
        </message>
        <message>
            <source>New chats begin in</source>
            <translation>Yeni söhbətlərin növbəsi</translation>
        </message>
        <message>
            <source>New calls begin in</source>
            <translation>Yeni zənglərin növbəsi</translation>
        </message>
        <message>
            <source>The queue whose teams see them first.</source>
            <translation>Bunları əvvəlcə bu növbənin komandaları görür.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Channels</name>
        <message>
            <source>Chat</source>
            <translation>Söhbət</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-poçt</translation>
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
            <translation>#3451c6 kimi yazın və ya boş buraxın.</translation>
        </message>
        <message>
            <source>This is too long.</source>
            <translation>Bu çox uzundur.</translation>
        </message>
        <message>
            <source>Chat on its pages</source>
            <translation>Səhifələrindəki söhbət</translation>
        </message>
        <message>
            <source>For its own chat, and for the chat on the shop where its queue belongs to this brand. What stands in the line of a page counts more. A language that is left out gets the text of another.</source>
            <translation>Öz söhbəti və növbəsi bu brendə aid olan mağazadakı söhbət üçün. Səhifənin sətrində yazılan daha üstündür. Boş buraxılan dildə başqa dilin mətni görünür.</translation>
        </message>
        <message>
            <source>Colour of its buttons</source>
            <translation>Düymələrinin rəngi</translation>
        </message>
        <message>
            <source>A light one is darkened until it can be read.</source>
            <translation>Açıq rəng oxunana qədər tündləşdirilir.</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>Tərəf</translation>
        </message>
        <message>
            <source>Look of the chat</source>
            <translation>Söhbətin görünüşü</translation>
        </message>
        <message>
            <source>Title (%1)</source>
            <translation>Başlıq (%1)</translation>
        </message>
        <message>
            <source>Greeting (%1)</source>
            <translation>Salamlama (%1)</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ChatPreview</name>
        <message>
            <source>How the chat will look</source>
            <translation>Söhbət belə görünəcək</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ChoicePopup</name>
        <message>
            <source>Type to find</source>
            <translation>Axtarmaq üçün yazın</translation>
        </message>
        <message>
            <source>Nothing is called that</source>
            <translation>Bu adda heç nə yoxdur</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Qeyd</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Composer</name>
        <message>
            <source>Nothing is written yet</source>
            <translation>Hələ heç nə yazılmayıb</translation>
        </message>
        <message>
            <source>An address in “To” is not complete</source>
            <translation>“Kimə” sahəsindəki ünvan tam deyil</translation>
        </message>
        <message>
            <source>An address in “Cc” is not complete</source>
            <translation>“Surət” sahəsindəki ünvan tam deyil</translation>
        </message>
        <message>
            <source>Who is it for?</source>
            <translation>Kimə göndərilir?</translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>Fayl əlavə et</translation>
        </message>
        <message>
            <source>picture.png</source>
            <translation>şəkil.png</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Söhbət</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-poçt</translation>
        </message>
        <message>
            <source>Internal note</source>
            <translation>Daxili qeyd</translation>
        </message>
        <message>
            <source>Kind of answer</source>
            <translation>Cavabın növü</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Kimə</translation>
        </message>
        <message>
            <source>Cc</source>
            <translation>Surət</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Mövzu</translation>
        </message>
        <message>
            <source>Add note</source>
            <translation>Qeyd əlavə et</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Göndər</translation>
        </message>
        <message>
            <source>Only your team sees this…</source>
            <translation>Bunu yalnız komandanız görür…</translation>
        </message>
        <message>
            <source>Write the e-mail…</source>
            <translation>E-poçtu yazın…</translation>
        </message>
        <message>
            <source>Write an answer…</source>
            <translation>Cavab yazın…</translation>
        </message>
        <message>
            <source>Send anyway</source>
            <translation>Yenə də göndər</translation>
        </message>
        <message>
            <source>Send later…</source>
            <translation>Sonra göndər…</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Kimdən</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ContactCard</name>
        <message>
            <source>Incoming call</source>
            <translation>Gələn zəng</translation>
        </message>
        <message>
            <source>Unknown caller</source>
            <translation>Naməlum zəng edən</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Cavabla</translation>
        </message>
        <message>
            <source>Offered: callback</source>
            <translation>Təklif: geri zəng</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Qəbul et</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>Rədd et</translation>
        </message>
        <message>
            <source>Why me?</source>
            <translation>Niyə mən?</translation>
        </message>
        <message>
            <source>Seconds left</source>
            <translation>Qalan vaxt</translation>
        </message>
        <message>
            <source>Offered: %1</source>
            <translation>Təklif: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>daha %n</numerusform>
                <numerusform>daha %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Contacts</name>
        <message>
            <source>Wants to be called</source>
            <translation>Geri zəng istəyir</translation>
        </message>
        <message>
            <source>Missed call</source>
            <translation>Buraxılmış zəng</translation>
        </message>
        <message>
            <source>Outgoing call</source>
            <translation>Çıxan zəng</translation>
        </message>
        <message>
            <source>Outgoing call, not answered</source>
            <translation>Gedən zəng, cavabsız</translation>
        </message>
        <message>
            <source>Declined call</source>
            <translation>Rədd edilən zəng</translation>
        </message>
        <message>
            <source>Incoming call</source>
            <translation>Gələn zəng</translation>
        </message>
        <message>
            <source>Mail without a subject</source>
            <translation>Mövzusuz məktub</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Söhbət</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ConversationHeader</name>
        <message>
            <source>Assign</source>
            <translation>Təyin et</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>Təxirə sal</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>Yenidən aç</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Digər</translation>
        </message>
        <message>
            <source>Nobody has taken it</source>
            <translation>Heç kim götürməyib</translation>
        </message>
        <message>
            <source>Opened: %1</source>
            <translation>Açılıb: %1</translation>
        </message>
        <message>
            <source>Snoozed</source>
            <translation>Təxirə salınıb</translation>
        </message>
        <message>
            <source>Until %1</source>
            <translation>Təxirə salınıb: %1</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Gözləyir</translation>
        </message>
        <message>
            <source>Waiting %1 min</source>
            <translation>%1 dəq gözləyir</translation>
        </message>
        <message>
            <source>Waiting %1 h</source>
            <translation>%1 saat gözləyir</translation>
        </message>
        <message>
            <source>Take it myself</source>
            <translation>Özüm götürüm</translation>
        </message>
        <message>
            <source>Give it back</source>
            <translation>Geri qaytar</translation>
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
            <translation>Sabah saat 9-da</translation>
        </message>
        <message>
            <source>Monday at 9</source>
            <translation>Bazar ertəsi saat 9-da</translation>
        </message>
        <message>
            <source>One week</source>
            <translation>Bir həftə</translation>
        </message>
        <message>
            <source>Add tag…</source>
            <translation>Etiket əlavə et…</translation>
        </message>
        <message>
            <source>Add tag</source>
            <translation>Etiket əlavə et</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Əlavə et</translation>
        </message>
        <message>
            <source>Remove tag “%1”</source>
            <translation>“%1” etiketini sil</translation>
        </message>
        <message>
            <source>Solved</source>
            <translation>Həll olundu</translation>
        </message>
        <message>
            <source>Hand over to…</source>
            <translation>Təhvil ver…</translation>
        </message>
        <message>
            <source>Move to queue…</source>
            <translation>Növbəyə köçür…</translation>
        </message>
        <message>
            <source>Finish this chat</source>
            <translation>Bu söhbəti bitir</translation>
        </message>
        <message>
            <source>Why did I get this?</source>
            <translation>Bu niyə mənə gəldi?</translation>
        </message>
        <message>
            <source>Help asked: take it back</source>
            <translation>Kömək istənildi: geri götür</translation>
        </message>
        <message>
            <source>Ask a supervisor for help</source>
            <translation>Supervayzerdən kömək istə</translation>
        </message>
        <message>
            <source>A supervisor was asked for help</source>
            <translation>Supervayzerdən kömək istənildi</translation>
        </message>
        <message>
            <source>%1 asks for help</source>
            <translation>%1 kömək istəyir</translation>
        </message>
        <message>
            <source>%1 asks for help · %2 min</source>
            <translation>%1 kömək istəyir · %2 dəq</translation>
        </message>
        <message>
            <source>Merge into…</source>
            <translation>Bununla birləşdir…</translation>
        </message>
        <message>
            <source>Separate again</source>
            <translation>Yenidən ayır</translation>
        </message>
        <message>
            <source>Merged into #%1</source>
            <translation>#%1 ilə birləşdirildi</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ConversationView</name>
        <message>
            <source>Open this link in the browser?</source>
            <translation>Bu keçid brauzerdə açılsın?</translation>
        </message>
        <message>
            <source>It was sent by somebody outside. It leads to:</source>
            <translation>Kənardan biri göndərib. Apardığı ünvan:</translation>
        </message>
        <message>
            <source>Open link</source>
            <translation>Keçidi aç</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>Müraciət</translation>
        </message>
        <message>
            <source>No conversation is open</source>
            <translation>Açıq müraciət yoxdur</translation>
        </message>
        <message>
            <source>Choose one on the left, or press Ctrl+K to search.</source>
            <translation>Soldan birini seçin və ya axtarmaq üçün Ctrl+K düymələrini basın.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Customer</name>
        <message>
            <source>Chat visitor %1</source>
            <translation>Çat ziyarətçisi %1</translation>
        </message>
        <message>
            <source>First contact by chat</source>
            <translation>İlk əlaqə çatla</translation>
        </message>
        <message>
            <source>First contact by mail</source>
            <translation>İlk əlaqə məktubla</translation>
        </message>
        <message>
            <source>First contact by phone</source>
            <translation>İlk əlaqə telefonla</translation>
        </message>
        <message>
            <source>The same address was known already</source>
            <translation>Eyni ünvan artıq tanınırdı</translation>
        </message>
        <message>
            <source>Given in chat, not proved</source>
            <translation>Çatda verilib, təsdiqlənməyib</translation>
        </message>
        <message>
            <source>Joined by an agent</source>
            <translation>Əməkdaş birləşdirib</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>İdxal edilib</translation>
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
            <translation>təsdiqlənib</translation>
        </message>
        <message>
            <source>Says to be %1, who is another customer.</source>
            <translation>%1 olduğunu deyir; bu başqa müştəridir.</translation>
        </message>
        <message>
            <source>Join both</source>
            <translation>İkisini birləşdir</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Zəng et</translation>
        </message>
        <message>
            <source>Write a mail</source>
            <translation>Məktub yaz</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopyala</translation>
        </message>
        <message>
            <source>This is somebody else</source>
            <translation>Bu başqa adamdır</translation>
        </message>
        <message>
            <source>unassigned</source>
            <translation>sahibsiz</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Müştəri</translation>
        </message>
        <message>
            <source>Close customer panel</source>
            <translation>Müştəri bölməsini bağla</translation>
        </message>
        <message>
            <source>Change the name</source>
            <translation>Adı dəyiş</translation>
        </message>
        <message>
            <source>Name of the customer</source>
            <translation>Müştərinin adı</translation>
        </message>
        <message>
            <source>No customer</source>
            <translation>Müştəri yoxdur</translation>
        </message>
        <message>
            <source>Choose a conversation to see who it is.</source>
            <translation>Kim olduğunu görmək üçün söhbət seçin.</translation>
        </message>
        <message>
            <source>Add phone or mail</source>
            <translation>Telefon və ya e-poçt əlavə et</translation>
        </message>
        <message>
            <source>Note about the customer</source>
            <translation>Müştəri haqqında qeyd</translation>
        </message>
        <message>
            <source>What every colleague should know</source>
            <translation>Hər əməkdaşın bilməli olduğu</translation>
        </message>
        <message>
            <source>Other open conversations</source>
            <translation>Digər açıq söhbətlər</translation>
        </message>
        <message>
            <source>Last contacts</source>
            <translation>Son əlaqələr</translation>
        </message>
        <message>
            <source>Erase this customer …</source>
            <translation>Bu müştərini sil …</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Dil</translation>
        </message>
        <message>
            <source>Since %1</source>
            <translation>%1 ilindən</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>Nümunə</translation>
        </message>
        <message>
            <source>An address with @ is a mail address, anything else a phone number.</source>
            <translation>İçində @ olan e-poçt ünvanıdır, qalanı telefon nömrəsidir.</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Əlavə et</translation>
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
            <translation>Nömrə</translation>
        </message>
        <message>
            <source>Number to call</source>
            <translation>Zəng ediləcək nömrə</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Zəng et</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::DurationField</name>
        <message>
            <source>Write a time as “%1”, “%2” or “%3”.</source>
            <translation>Müddəti “%1”, “%2” və ya “%3” kimi yazın.</translation>
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
            <translation>%1 saat</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 dəq</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 san</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::FileOpener</name>
        <message>
            <source>%1 cannot be saved there</source>
            <translation>%1 ora saxlanıla bilmir</translation>
        </message>
        <message>
            <source>Save file</source>
            <translation>Faylı saxla</translation>
        </message>
        <message>
            <source>file</source>
            <translation>fayl</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::FileStrip</name>
        <message>
            <source>being stored</source>
            <translation>saxlanılır</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>%1 faylını çıxar</translation>
        </message>
        <message>
            <source>folders cannot be sent</source>
            <translation>qovluq göndərilə bilməz</translation>
        </message>
        <message>
            <source>the file is not there</source>
            <translation>fayl yerində deyil</translation>
        </message>
        <message>
            <source>the file cannot be read</source>
            <translation>fayl oxunmur</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>fayl boşdur</translation>
        </message>
        <message>
            <source>larger than %1</source>
            <translation>%1 həddini aşır</translation>
        </message>
        <message>
            <source>together larger than %1</source>
            <translation>cəmi %1 həddini aşır</translation>
        </message>
        <message numerus="yes">
            <source>no more than %n file(s)</source>
            <translation>
                <numerusform>ən çoxu %n fayl əlavə oluna bilər</numerusform>
                <numerusform>ən çoxu %n fayl əlavə oluna bilər</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove %1: %2</source>
            <translation>%1 faylını çıxarın: %2</translation>
        </message>
        <message>
            <source>A file is still being stored</source>
            <translation>Fayl hələ saxlanılır</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::FilesPage</name>
        <message>
            <source>Files</source>
            <translation>Fayllar</translation>
        </message>
        <message>
            <source>Files of your team are fetched when you open them and kept for the next time. When there are too many, those not opened for longest go; the hub still has them.</source>
            <translation>Komandanızın faylları açdığınız zaman yüklənir və növbəti dəfə üçün saxlanılır. Çox olduqda ən uzun müddət açılmayanlar silinir; hub-da qalırlar.</translation>
        </message>
        <message>
            <source>Keep at most</source>
            <translation>Ən çoxu bu qədər saxlanılsın</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::FilterBar</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>daha %n</numerusform>
                <numerusform>daha %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Clear all</source>
            <translation>Təmizlə</translation>
        </message>
        <message>
            <source>Save as view</source>
            <translation>Görünüşü saxla</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Saxla</translation>
        </message>
        <message>
            <source>Change “%1”</source>
            <translation>“%1” görünüşünü dəyiş</translation>
        </message>
        <message>
            <source>Save as another view…</source>
            <translation>Başqa görünüş kimi saxla…</translation>
        </message>
        <message>
            <source>Back to “%1”</source>
            <translation>“%1” görünüşünə qayıt</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::FilterPill</name>
        <message>
            <source>%1: take out</source>
            <translation>%1: çıxar</translation>
        </message>
        <message>
            <source>Filter: %1</source>
            <translation>Filtr: %1</translation>
        </message>
        <message>
            <source>Press to take it out</source>
            <translation>Çıxarmaq üçün basın</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::FilterPopover</name>
        <message>
            <source>Filter the inbox</source>
            <translation>Gələnlər qutusunu filtrlə</translation>
        </message>
        <message>
            <source>Type to find</source>
            <translation>Tapmaq üçün yazın</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>Göstərilənlər</translation>
        </message>
        <message>
            <source>Clear all</source>
            <translation>Təmizlə</translation>
        </message>
        <message>
            <source>Tag “%1”</source>
            <translation>“%1” etiketi</translation>
        </message>
        <message>
            <source>%1, ticked</source>
            <translation>%1, işarəli</translation>
        </message>
        <message>
            <source>%1, not ticked</source>
            <translation>%1, işarəli deyil</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::FirstStart</name>
        <message>
            <source>Welcome to Santral</source>
            <translation>Santral-a xoş gəlmisiniz</translation>
        </message>
        <message>
            <source>Step %1 of %2</source>
            <translation>Addım %1 / %2</translation>
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
            <translation>Davam</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::HeldBar</name>
        <message>
            <source>Send now</source>
            <translation>İndi göndər</translation>
        </message>
        <message>
            <source>Another time…</source>
            <translation>Başqa vaxt…</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Geri götür</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more to leave later</source>
            <translation>
                <numerusform>… və daha %n mesaj sonra gedəcək</numerusform>
            </translation>
        </message>
        <message>
            <source>To leave later</source>
            <translation>Sonra gedəcəklər</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::HelpDesk</name>
        <message>
            <source>%1 asks for help</source>
            <translation>%1 kömək istəyir</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::HoursEffect</name>
        <message>
            <source>Always open.</source>
            <translation>Həmişə açıqdır.</translation>
        </message>
        <message>
            <source>Never open: nothing would be handed out.</source>
            <translation>Heç vaxt açılmır: heç bir iş paylanmaz.</translation>
        </message>
        <message>
            <source>Open now, until %1.</source>
            <translation>İndi açıqdır; bağlanma: %1.</translation>
        </message>
        <message>
            <source>Closed now, opens %1.</source>
            <translation>İndi bağlıdır; açılma: %1.</translation>
        </message>
        <message>
            <source>No queue has these hours yet.</source>
            <translation>Bu saatləri istifadə edən növbə hələ yoxdur.</translation>
        </message>
        <message numerus="yes">
            <source>%n queue(s) have these hours: %1.</source>
            <translation>
                <numerusform>Bu saatləri istifadə edən %n növbə: %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Saving closes %n queue(s) at once: %1.</source>
            <translation>
                <numerusform>Yadda saxlananda %n növbə dərhal bağlanır: %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Saving opens %n queue(s) at once: %1.</source>
            <translation>
                <numerusform>Yadda saxlananda %n növbə dərhal açılır: %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::HoursForm</name>
        <message>
            <source>A time zone is needed.</source>
            <translation>Saat qurşağı lazımdır.</translation>
        </message>
        <message>
            <source>There is no time zone of this name.</source>
            <translation>Bu adda saat qurşağı yoxdur.</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Saat qurşağı</translation>
        </message>
        <message>
            <source>It is %1 there now.</source>
            <translation>Orada saat indi %1-dir.</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Həftə</translation>
        </message>
        <message>
            <source>As 09:00-12:30, 13:30-18:00. A day without hours is closed.</source>
            <translation>09:00-12:30, 13:30-18:00 kimi. Saatı olmayan gün bağlıdır.</translation>
        </message>
        <message>
            <source>Holidays and special days</source>
            <translation>Bayramlar və xüsusi günlər</translation>
        </message>
        <message>
            <source>These dates have the hours beside them in place of their week day's.</source>
            <translation>Bu tarixlərdə həftənin günü əvəzinə yanlarındakı saatlar keçərlidir.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::HoursPage</name>
        <message>
            <source>Opening hours</source>
            <translation>İş saatları</translation>
        </message>
        <message>
            <source>When work is handed out and service levels count. A queue names the hours it has.</source>
            <translation>İşin paylandığı və xidmət müddətlərinin sayıldığı vaxtlar. Hər növbə saatlarını buradan seçir.</translation>
        </message>
        <message>
            <source>New hours</source>
            <translation>Yeni saatlar</translation>
        </message>
        <message>
            <source>Find hours</source>
            <translation>İş saatı axtar</translation>
        </message>
        <message>
            <source>Those put away</source>
            <translation>Kənara qoyulanlar</translation>
        </message>
        <message>
            <source>No opening hours yet</source>
            <translation>Hələ iş saatı yoxdur</translation>
        </message>
        <message>
            <source>Queues without any are always open.</source>
            <translation>Saatı olmayan növbələr həmişə açıqdır.</translation>
        </message>
        <message numerus="yes">
            <source>%n queue(s)</source>
            <translation>
                <numerusform>%n növbə</numerusform>
                <numerusform>%n növbə</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::HoursWords</name>
        <message>
            <source>“%1” is not a time such as 09:00-18:00</source>
            <translation>“%1” 09:00-18:00 kimi bir saat deyil</translation>
        </message>
        <message>
            <source>%1 goes beyond 24:00</source>
            <translation>%1 24:00-ı keçir</translation>
        </message>
        <message>
            <source>%1 ends before it begins; what is after 24:00 stands on the next day</source>
            <translation>%1 başlamamış bitir; 24:00-dan sonrası növbəti günə yazılır</translation>
        </message>
        <message>
            <source>%1 ends when it begins</source>
            <translation>%1 başladığı anda bitir</translation>
        </message>
        <message>
            <source>%1 and %2 overlap</source>
            <translation>%1 ilə %2 üst-üstə düşür</translation>
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
            <translation>Şirkətin telefon stansiyası. İş yerləri bunu götürür; daxili nömrə və parol hər iş yerinin öz ayarlarına yazılır və orada qalır.</translation>
        </message>
        <message>
            <source>Domain</source>
            <translation>Domen</translation>
        </message>
        <message>
            <source>Outbound proxy (optional)</source>
            <translation>Çıxış proksisi (istəyə görə)</translation>
        </message>
        <message>
            <source>Transport</source>
            <translation>Nəqliyyat</translation>
        </message>
        <message>
            <source>Numbers without a country code are from</source>
            <translation>Ölkə kodu olmayan nömrələrin ölkəsi</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::InHandLine</name>
        <message>
            <source>Put back into the composer</source>
            <translation>Yazı sahəsinə qaytar</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Geri götür</translation>
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
            <translation>Gözləyən əməliyyatlar</translation>
        </message>
        <message numerus="yes">
            <source>Read, to be told to the hub: %Ln conversation(s)</source>
            <translation>
                <numerusform>Oxundu, hub-a bildiriləcək: %Ln söhbət</numerusform>
                <numerusform>Oxundu, hub-a bildiriləcək: %Ln söhbət</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>… and %Ln more</source>
            <translation>
                <numerusform>… və daha %Ln</numerusform>
                <numerusform>… və daha %Ln</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is in hand</source>
            <translation>Gözləyən əməliyyat yoxdur</translation>
        </message>
        <message>
            <source>What you do reaches the hub at once. When it cannot be reached, it waits here.</source>
            <translation>Etdikləriniz hub-a dərhal çatır. Hub-a çatmaq olmayanda burada gözləyir.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::InHandWords</name>
        <message>
            <source>Take it</source>
            <translation>Götür</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Təhvil ver</translation>
        </message>
        <message>
            <source>Give back</source>
            <translation>Geri qaytar</translation>
        </message>
        <message>
            <source>Move to a queue</source>
            <translation>Növbəyə köçür</translation>
        </message>
        <message>
            <source>Solved</source>
            <translation>Həll olundu</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Yenidən aç</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>Təxirə sal</translation>
        </message>
        <message>
            <source>Tag “%1”</source>
            <translation>“%1” etiketi</translation>
        </message>
        <message>
            <source>Without tag “%1”</source>
            <translation>“%1” etiketi silinəcək</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Oxundu</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Qeyd</translation>
        </message>
        <message>
            <source>Reply</source>
            <translation>Cavab</translation>
        </message>
        <message>
            <source>Reply to %1</source>
            <translation>%1 üçün cavab</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Yenidən göndər</translation>
        </message>
        <message>
            <source>New conversation: %1</source>
            <translation>Yeni söhbət: %1</translation>
        </message>
        <message>
            <source>Details of %1</source>
            <translation>Müştəri məlumatları: %1</translation>
        </message>
        <message>
            <source>New address: %1</source>
            <translation>Yeni ünvan: %1</translation>
        </message>
        <message>
            <source>Join two customers</source>
            <translation>İki müştərini birləşdir</translation>
        </message>
        <message>
            <source>Part an address from its customer</source>
            <translation>Ünvanı müştərisindən ayır</translation>
        </message>
        <message>
            <source>Erase a customer</source>
            <translation>Müştərini sil</translation>
        </message>
        <message>
            <source>A change of the settings</source>
            <translation>Ayarlarda dəyişiklik</translation>
        </message>
        <message>
            <source>On its way</source>
            <translation>Göndərilir</translation>
        </message>
        <message>
            <source>Waits for the hub</source>
            <translation>Hub gözlənilir</translation>
        </message>
        <message>
            <source>Not sent: something new was said before it could go out.</source>
            <translation>Göndərilmədi: bu arada söhbətə yeni bir şey əlavə olundu.</translation>
        </message>
        <message>
            <source>%1 was faster.</source>
            <translation>%1 sizi qabaqladı.</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>İndi göndər</translation>
        </message>
        <message>
            <source>Send at another time</source>
            <translation>Başqa vaxt göndər</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Geri götür</translation>
        </message>
        <message>
            <source>Take back what was written</source>
            <translation>Yazılanı geri götür</translation>
        </message>
        <message>
            <source>Take back: details of %1</source>
            <translation>Geri götür: %1 məlumatları</translation>
        </message>
        <message>
            <source>Take back: join or part customers</source>
            <translation>Geri götür: müştəriləri birləşdirmə və ya ayırma</translation>
        </message>
        <message>
            <source>Take back: new address %1</source>
            <translation>Geri götür: yeni ünvan %1</translation>
        </message>
        <message>
            <source>Somebody has changed it since; it stays as it is.</source>
            <translation>O vaxtdan bəri kimsə dəyişib; olduğu kimi qalır.</translation>
        </message>
        <message>
            <source>It has left already.</source>
            <translation>Artıq gedib.</translation>
        </message>
        <message>
            <source>State of a colleague</source>
            <translation>Həmkarın vəziyyəti</translation>
        </message>
        <message>
            <source>My state</source>
            <translation>Vəziyyətim</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Qəbul et</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>Rədd et</translation>
        </message>
        <message>
            <source>Finish the chat</source>
            <translation>Söhbəti bitir</translation>
        </message>
        <message>
            <source>Done with wrap-up</source>
            <translation>Yekunlaşdırmanı bitir</translation>
        </message>
        <message>
            <source>Ask for help</source>
            <translation>Kömək istə</translation>
        </message>
        <message>
            <source>No help needed any more</source>
            <translation>Köməyə ehtiyac qalmadı</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Birləşdir</translation>
        </message>
        <message>
            <source>Separate again</source>
            <translation>Yenidən ayır</translation>
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
            <translation>Götürülür</translation>
        </message>
        <message numerus="yes">
            <source>%n are yours</source>
            <translation>
                <numerusform>%n yazışma sizindir</numerusform>
                <numerusform>%n yazışma sizindir</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (me)</source>
            <translation>%1 (mən)</translation>
        </message>
        <message>
            <source>Nobody: back to the team</source>
            <translation>Heç kim: komandaya qaytar</translation>
        </message>
        <message>
            <source>Assigning</source>
            <translation>Təyin edilir</translation>
        </message>
        <message numerus="yes">
            <source>%n given to %1</source>
            <translation>
                <numerusform>%n yazışma verildi: %1</numerusform>
                <numerusform>%n yazışma verildi: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n given back to the team</source>
            <translation>
                <numerusform>%n yazışma komandaya qaytarıldı</numerusform>
                <numerusform>%n yazışma komandaya qaytarıldı</numerusform>
            </translation>
        </message>
        <message>
            <source>Assign to</source>
            <translation>Kimə verilsin</translation>
        </message>
        <message>
            <source>No queue: everybody sees it</source>
            <translation>Növbə yoxdur: hamı görür</translation>
        </message>
        <message>
            <source>Moving</source>
            <translation>Köçürülür</translation>
        </message>
        <message numerus="yes">
            <source>%n moved to %1</source>
            <translation>
                <numerusform>%n yazışma köçürüldü: %1</numerusform>
                <numerusform>%n yazışma köçürüldü: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n taken out of their queue</source>
            <translation>
                <numerusform>%n yazışma növbəsindən çıxarıldı</numerusform>
                <numerusform>%n yazışma növbəsindən çıxarıldı</numerusform>
            </translation>
        </message>
        <message>
            <source>Move to queue</source>
            <translation>Növbəyə köçür</translation>
        </message>
        <message>
            <source>Add a tag</source>
            <translation>Etiket əlavə et</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Əlavə et</translation>
        </message>
        <message>
            <source>Another word …</source>
            <translation>Başqa söz …</translation>
        </message>
        <message>
            <source>Tagging</source>
            <translation>Etiketlənir</translation>
        </message>
        <message numerus="yes">
            <source>%n tagged: %1</source>
            <translation>
                <numerusform>%n yazışma etiketləndi: %1</numerusform>
                <numerusform>%n yazışma etiketləndi: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Snoozing</source>
            <translation>Təxirə salınır</translation>
        </message>
        <message numerus="yes">
            <source>%n come back %1</source>
            <translation>
                <numerusform>%n yazışma qayıdacaq: %1</numerusform>
                <numerusform>%n yazışma qayıdacaq: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Marking</source>
            <translation>İşarələnir</translation>
        </message>
        <message numerus="yes">
            <source>%n marked as read</source>
            <translation>
                <numerusform>%n yazışma oxunmuş kimi işarələndi</numerusform>
                <numerusform>%n yazışma oxunmuş kimi işarələndi</numerusform>
            </translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>Açılır</translation>
        </message>
        <message numerus="yes">
            <source>%n open again</source>
            <translation>
                <numerusform>%n yazışma yenidən açıldı</numerusform>
                <numerusform>%n yazışma yenidən açıldı</numerusform>
            </translation>
        </message>
        <message>
            <source>Closing</source>
            <translation>Bağlanır</translation>
        </message>
        <message numerus="yes">
            <source>%n solved</source>
            <translation>
                <numerusform>%n yazışma həll olundu</numerusform>
                <numerusform>%n yazışma həll olundu</numerusform>
            </translation>
        </message>
        <message>
            <source>How did they end?</source>
            <translation>Necə nəticələndilər?</translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>%n rədd edildi</numerusform>
                <numerusform>%n rədd edildi</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::InboxFilter</name>
        <message>
            <source>Unanswered</source>
            <translation>Cavabsız</translation>
        </message>
        <message>
            <source>Unread</source>
            <translation>Oxunmamış</translation>
        </message>
        <message>
            <source>Pressing</source>
            <translation>Vaxtı daralan</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>Kanallar</translation>
        </message>
        <message>
            <source>Owners</source>
            <translation>Sahiblər</translation>
        </message>
        <message>
            <source>Queues</source>
            <translation>Növbələr</translation>
        </message>
        <message>
            <source>Brands</source>
            <translation>Brendlər</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Etiketlər</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Vəziyyət</translation>
        </message>
        <message>
            <source>Me</source>
            <translation>Mən</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Sahibsiz</translation>
        </message>
        <message>
            <source>No queue</source>
            <translation>Növbəsiz</translation>
        </message>
        <message>
            <source>Not known here</source>
            <translation>Burada məlum deyil</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Mənim</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Komanda</translation>
        </message>
        <message>
            <source>Snoozed</source>
            <translation>Təxirdə</translation>
        </message>
        <message>
            <source>Solved</source>
            <translation>Bitən</translation>
        </message>
        <message>
            <source>Most urgent first</source>
            <translation>Əvvəlcə ən təcili</translation>
        </message>
        <message>
            <source>Longest waiting first</source>
            <translation>Əvvəlcə ən çox gözləyən</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Əvvəlcə ən yeni</translation>
        </message>
        <message>
            <source>%1 or more match</source>
            <translation>%1 və ya daha çox uyğunluq</translation>
        </message>
        <message numerus="yes">
            <source>%n match</source>
            <translation>
                <numerusform>%n uyğunluq</numerusform>
                <numerusform>%n uyğunluq</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::InboxFiltering</name>
        <message>
            <source>Rename the view</source>
            <translation>Görünüşün adını dəyiş</translation>
        </message>
        <message>
            <source>Save as a view</source>
            <translation>Görünüş kimi saxla</translation>
        </message>
        <message>
            <source>Filter the inbox</source>
            <translation>Gələnlər qutusunu filtrlə</translation>
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
            <translation>Gələnlərin görünüşləri</translation>
        </message>
        <message>
            <source>Conversations</source>
            <translation>Söhbətlər</translation>
        </message>
        <message>
            <source>New conversation</source>
            <translation>Yeni söhbət</translation>
        </message>
        <message>
            <source>Nothing is yours right now</source>
            <translation>Hazırda sizdə heç nə yoxdur</translation>
        </message>
        <message>
            <source>Take a conversation of your team, or wait for the next one.</source>
            <translation>Komandanızdan söhbət götürün və ya növbətini gözləyin.</translation>
        </message>
        <message>
            <source>Show the team's</source>
            <translation>Komandanınkını göstər</translation>
        </message>
        <message>
            <source>No channel is set up yet</source>
            <translation>Hələ qurulmuş kanal yoxdur</translation>
        </message>
        <message>
            <source>Connect a mailbox, a phone or the chat on your shop, and customers appear here.</source>
            <translation>Poçt qutusu, telefon və ya mağazanızdakı çatı qoşun; müştərilər burada görünəcək.</translation>
        </message>
        <message>
            <source>Set up channels</source>
            <translation>Kanalları qur</translation>
        </message>
        <message>
            <source>Everything is answered</source>
            <translation>Hamısı cavablandırılıb</translation>
        </message>
        <message>
            <source>New chats, mails and calls appear here.</source>
            <translation>Yeni çatlar, məktublar və zənglər burada görünür.</translation>
        </message>
        <message>
            <source>Nothing is snoozed</source>
            <translation>Təxirə salınan yoxdur</translation>
        </message>
        <message>
            <source>Press Z on a conversation to have it come back later.</source>
            <translation>Söhbətin sonra qayıtması üçün Z düyməsini basın.</translation>
        </message>
        <message>
            <source>Nothing is solved yet</source>
            <translation>Hələ həll olunan yoxdur</translation>
        </message>
        <message>
            <source>Press E on a conversation when its matter is done.</source>
            <translation>İşi bitən söhbətdə E düyməsini basın.</translation>
        </message>
        <message>
            <source>Show the whole list</source>
            <translation>Bütün siyahını göstər</translation>
        </message>
        <message>
            <source>The filter hides everything</source>
            <translation>Filtr hər şeyi gizlədir</translation>
        </message>
        <message>
            <source>No conversation here has all that it asks for.</source>
            <translation>Burada filtrin istədiklərinin hamısına uyğun yazışma yoxdur.</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>Filtri təmizlə</translation>
        </message>
        <message>
            <source>Filter…</source>
            <translation>Filtrlə…</translation>
        </message>
        <message>
            <source>Views…</source>
            <translation>Görünüşlər…</translation>
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
            <translation>Zəng · %1</translation>
        </message>
        <message>
            <source>Missed call</source>
            <translation>Buraxılmış zəng</translation>
        </message>
        <message>
            <source>On the phone</source>
            <translation>Canlı zəng</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>Nümunə</translation>
        </message>
        <message>
            <source>Unassigned</source>
            <translation>Sahibsiz</translation>
        </message>
        <message>
            <source>Solved</source>
            <translation>Həll olundu</translation>
        </message>
        <message numerus="yes">
            <source>%n unread</source>
            <translation>
                <numerusform>%n oxunmamış</numerusform>
                <numerusform>%n oxunmamış</numerusform>
            </translation>
        </message>
        <message>
            <source>waiting for %1</source>
            <translation>%1 gözləyir</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>%1 qaldı</translation>
        </message>
        <message>
            <source>%1 over</source>
            <translation>%1 keçdi</translation>
        </message>
        <message>
            <source>%1 left to answer</source>
            <translation>cavaba %1 qaldı</translation>
        </message>
        <message>
            <source>answer is %1 over its time</source>
            <translation>cavab %1 gecikir</translation>
        </message>
        <message>
            <source>Asks for help</source>
            <translation>Kömək istəyir</translation>
        </message>
        <message>
            <source>selected</source>
            <translation>seçilib</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Keypad</name>
        <message>
            <source>Star</source>
            <translation>Ulduz</translation>
        </message>
        <message>
            <source>Hash</source>
            <translation>Diyez</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Keys</name>
        <message>
            <source>Alt with a letter opens menus; Ctrl+Alt types characters on some keyboards.</source>
            <translation>Alt və hərf menyuları açır; Ctrl+Alt bəzi klaviaturalarda simvol yazır.</translation>
        </message>
        <message>
            <source>This would fire while you type.</source>
            <translation>Bu, siz yazanda işləyərdi.</translation>
        </message>
        <message>
            <source>Moving</source>
            <translation>Hərəkət</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>Müraciət</translation>
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
            <translation>Axtar</translation>
        </message>
        <message>
            <source>Next conversation</source>
            <translation>Növbəti söhbət</translation>
        </message>
        <message>
            <source>Previous conversation</source>
            <translation>Əvvəlki söhbət</translation>
        </message>
        <message>
            <source>Next conversation, also while typing</source>
            <translation>Növbəti söhbət, yazanda da</translation>
        </message>
        <message>
            <source>Previous conversation, also while typing</source>
            <translation>Əvvəlki söhbət, yazanda da</translation>
        </message>
        <message>
            <source>Next pane</source>
            <translation>Növbəti bölmə</translation>
        </message>
        <message>
            <source>Previous pane</source>
            <translation>Əvvəlki bölmə</translation>
        </message>
        <message>
            <source>Take it</source>
            <translation>Götür</translation>
        </message>
        <message>
            <source>Solved, or open again</source>
            <translation>Həll olundu və ya yenidən aç</translation>
        </message>
        <message>
            <source>Snooze, then a digit</source>
            <translation>Təxirə sal, sonra rəqəm</translation>
        </message>
        <message>
            <source>Add a tag</source>
            <translation>Etiket əlavə et</translation>
        </message>
        <message>
            <source>Write an answer</source>
            <translation>Cavab yaz</translation>
        </message>
        <message>
            <source>Write an internal note</source>
            <translation>Daxili qeyd yaz</translation>
        </message>
        <message>
            <source>Answer or note, while typing</source>
            <translation>Cavab və ya qeyd, yazanda</translation>
        </message>
        <message>
            <source>New conversation</source>
            <translation>Yeni söhbət</translation>
        </message>
        <message>
            <source>Undo the last action</source>
            <translation>Son əməliyyatı geri qaytar</translation>
        </message>
        <message>
            <source>Answer the call</source>
            <translation>Zəngə cavab ver</translation>
        </message>
        <message>
            <source>Decline the call</source>
            <translation>Zəngi rədd et</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Səssiz</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Gözlət</translation>
        </message>
        <message>
            <source>Hang up</source>
            <translation>Bitir</translation>
        </message>
        <message>
            <source>Customer of the call</source>
            <translation>Zəngin müştərisi</translation>
        </message>
        <message>
            <source>Call a number</source>
            <translation>Nömrəyə zəng et</translation>
        </message>
        <message>
            <source>Copy the conversation's number</source>
            <translation>Söhbətin nömrəsini kopyala</translation>
        </message>
        <message>
            <source>Show or hide the customer</source>
            <translation>Müştərini göstər və ya gizlət</translation>
        </message>
        <message>
            <source>My state</source>
            <translation>Vəziyyətim</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ayarlar</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>Bütün düymələr</translation>
        </message>
        <message>
            <source>Move to a queue</source>
            <translation>Növbəyə köçür</translation>
        </message>
        <message>
            <source>Hand over to a colleague</source>
            <translation>Həmkara təhvil ver</translation>
        </message>
        <message>
            <source>What is in hand</source>
            <translation>Gözləyən əməliyyatlar</translation>
        </message>
        <message>
            <source>Administration, and back</source>
            <translation>İdarəetmə və geri</translation>
        </message>
        <message>
            <source>Send at a time of your choice</source>
            <translation>Seçdiyiniz vaxtda göndər</translation>
        </message>
        <message>
            <source>Accept what is offered</source>
            <translation>Təklif olunanı qəbul et</translation>
        </message>
        <message>
            <source>Decline what is offered</source>
            <translation>Təklif olunanı rədd et</translation>
        </message>
        <message>
            <source>Done with wrap-up</source>
            <translation>Yekunlaşdırmanı bitir</translation>
        </message>
        <message>
            <source>Floor board, and back</source>
            <translation>Əməliyyat lövhəsi və geri</translation>
        </message>
        <message>
            <source>Filter the inbox</source>
            <translation>Gələnlər qutusunu filtrlə</translation>
        </message>
        <message>
            <source>Views of the inbox, then a digit</source>
            <translation>Görünüşlər, sonra rəqəm</translation>
        </message>
        <message>
            <source>Select the conversation, to work on several</source>
            <translation>Yazışmanı seç, bir neçəsi ilə işlə</translation>
        </message>
        <message>
            <source>Ask a supervisor for help, or no more</source>
            <translation>Supervayzerdən kömək istə və ya geri götür</translation>
        </message>
        <message>
            <source>Where help is asked for</source>
            <translation>Kömək istənilən yazışma</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::KeysPage</name>
        <message>
            <source>%1 is taken already: %2</source>
            <translation>%1 artıq istifadə olunur: %2</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Qısayollar</translation>
        </message>
        <message>
            <source>Press a field and then the keys you prefer. The round arrow brings the default back.</source>
            <translation>Sahəyə basın, sonra istədiyiniz düymələrə. Dairəvi ox ilkin qiyməti qaytarır.</translation>
        </message>
        <message>
            <source>Single letters are keys while no text is being written</source>
            <translation>Mətn yazılmayanda tək hərflər qısayoldur</translation>
        </message>
        <message>
            <source>Keys for: %1</source>
            <translation>Düymələri: %1</translation>
        </message>
        <message>
            <source>Default for: %1</source>
            <translation>İlkin: %1</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::LaterMenu</name>
        <message>
            <source>Another date and time…</source>
            <translation>Başqa tarix və saat…</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::LevelGrid</name>
        <message>
            <source>1 · a little</source>
            <translation>1 · bir az</translation>
        </message>
        <message>
            <source>2</source>
            <translation>2</translation>
        </message>
        <message>
            <source>3 · well</source>
            <translation>3 · yaxşı</translation>
        </message>
        <message>
            <source>4</source>
            <translation>4</translation>
        </message>
        <message>
            <source>5 · best</source>
            <translation>5 · əla</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::LimitSection</name>
        <message>
            <source>Limits on the floor board</source>
            <translation>Əməliyyat lövhəsindəki hədlər</translation>
        </message>
        <message>
            <source>Beyond them the queue's tile turns red and supervisors are told once.</source>
            <translation>Keçiləndə növbənin qutusu qızarır və supervayzerlərə bir dəfə xəbər verilir.</translation>
        </message>
        <message>
            <source>Waiting, at most</source>
            <translation>Gözləyən, ən çoxu</translation>
        </message>
        <message>
            <source>0: no limit.</source>
            <translation>0: hədd yoxdur.</translation>
        </message>
        <message>
            <source>Longest wait, at most</source>
            <translation>Ən uzun gözləmə, ən çoxu</translation>
        </message>
        <message>
            <source>Abandoned today, at most in %</source>
            <translation>Bu gün imtina edən, ən çoxu %</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>hədd yoxdur</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::DamageWords</name>
        <message>
            <source>The index of messages on this computer was damaged and has been built anew. Nothing is lost.</source>
            <translation>Bu kompüterdəki mesaj indeksi zədələnmişdi və yenidən quruldu. Heç nə itməyib.</translation>
        </message>
        <message>
            <source>The index of messages on this computer is damaged. It is built anew when Santral is started again; nothing is lost.</source>
            <translation>Bu kompüterdəki mesaj indeksi zədələnib. Santral yenidən başladılanda təzədən qurulur; heç nə itməyib.</translation>
        </message>
        <message numerus="yes">
            <source>The last %Ln event(s) stored on this computer are lost. Ask whoever looks after Santral for the newest backup.</source>
            <translation>
                <numerusform>Bu kompüterdə saxlanan son %Ln hadisə itib. Santrala baxan şəxsdən ən yeni ehtiyat nüsxəni istəyin.</numerusform>
                <numerusform>Bu kompüterdə saxlanan son %Ln hadisə itib. Santrala baxan şəxsdən ən yeni ehtiyat nüsxəni istəyin.</numerusform>
            </translation>
        </message>
        <message>
            <source>Part of what is stored on this computer cannot be read. Ask whoever looks after Santral to check it and to look for the newest backup.</source>
            <translation>Bu kompüterdə saxlananların bir hissəsi oxunmur. Santrala baxan şəxsdən yoxlamasını və ən yeni ehtiyat nüsxəyə baxmasını istəyin.</translation>
        </message>
        <message numerus="yes">
            <source>The file with your drafts and settings was damaged. %Ln draft(s) were saved from it</source>
            <translation>
                <numerusform>Qaralamalarınızın və ayarlarınızın faylı zədələnmişdi. Ondan %Ln qaralama xilas edildi</numerusform>
                <numerusform>Qaralamalarınızın və ayarlarınızın faylı zədələnmişdi. Ondan %Ln qaralama xilas edildi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>, and %Ln thing(s) that wait to be sent</source>
            <translation>
                <numerusform>, bir də göndərilməyi gözləyən %Ln əməliyyat</numerusform>
                <numerusform>, bir də göndərilməyi gözləyən %Ln əməliyyat</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them may have changed: read your drafts before you send them. </source>
            <translation>
                <numerusform>Onlardan %Ln ədədi dəyişmiş ola bilər: qaralamalarınızı göndərməzdən əvvəl oxuyun. </numerusform>
                <numerusform>Onlardan %Ln ədədi dəyişmiş ola bilər: qaralamalarınızı göndərməzdən əvvəl oxuyun. </numerusform>
            </translation>
        </message>
        <message>
            <source>Some may be missing, settings too. </source>
            <translation>Bəziləri çatışmaya bilər, ayarlar da. </translation>
        </message>
        <message>
            <source>The damaged file is kept in %1.</source>
            <translation>Zədələnmiş fayl %1 kimi saxlanılır.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::LinkWords</name>
        <message>
            <source>Nothing can be saved</source>
            <translation>Heç nə saxlanıla bilmir</translation>
        </message>
        <message>
            <source>Connecting …</source>
            <translation>Qoşulur …</translation>
        </message>
        <message numerus="yes">
            <source>Loading %Ln conversation(s)</source>
            <translation>
                <numerusform>%Ln söhbət yüklənir</numerusform>
                <numerusform>%Ln söhbət yüklənir</numerusform>
            </translation>
        </message>
        <message>
            <source>What is here already can be worked with.</source>
            <translation>Gələnlərlə indidən işləyə bilərsiniz.</translation>
        </message>
        <message>
            <source>Catching up</source>
            <translation>Yenilənir</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) to take in</source>
            <translation>
                <numerusform>%n dəyişiklik qalıb</numerusform>
                <numerusform>%n dəyişiklik qalıb</numerusform>
            </translation>
        </message>
        <message>
            <source>Hub on this computer</source>
            <translation>Hub bu kompüterdə</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>Qoşulub</translation>
        </message>
        <message numerus="yes">
            <source>%Ln in hand</source>
            <translation>
                <numerusform>%Ln əməliyyat gözləyir</numerusform>
                <numerusform>%Ln əməliyyat gözləyir</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln refused</source>
            <translation>
                <numerusform>%Ln əməliyyat rədd edildi</numerusform>
                <numerusform>%Ln əməliyyat rədd edildi</numerusform>
            </translation>
        </message>
        <message>
            <source>What you do is kept here and sent when the hub is back.</source>
            <translation>Etdikləriniz burada saxlanılır və hub qayıdanda göndərilir.</translation>
        </message>
        <message>
            <source>The hub's certificate is not trusted</source>
            <translation>Hub-ın sertifikatına etibar edilmir</translation>
        </message>
        <message>
            <source>This version is too old for the hub</source>
            <translation>Bu versiya hub üçün çox köhnədir</translation>
        </message>
        <message>
            <source>Install the current Santral; what is in hand waits here until then.</source>
            <translation>Santral-ın cari versiyasını quraşdırın; gözləyən əməliyyatlar o vaxta qədər burada qalır.</translation>
        </message>
        <message>
            <source>Sign in again</source>
            <translation>Yenidən daxil olun</translation>
        </message>
        <message>
            <source>Offline since %1</source>
            <translation>%1 etibarilə oflayn</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Oflayn</translation>
        </message>
        <message>
            <source>The hub is too old for this version</source>
            <translation>Hub bu versiya üçün çox köhnədir</translation>
        </message>
        <message>
            <source>Ask whoever runs the hub to install the current Santral; what is in hand waits here until then.</source>
            <translation>Hub-ı idarə edəndən cari Santral-ı quraşdırmasını xahiş edin; gözləyənlər o vaxta qədər burada qalır.</translation>
        </message>
        <message>
            <source>You may not sign in any more</source>
            <translation>Artıq daxil ola bilməzsiniz</translation>
        </message>
        <message>
            <source>The hub does not accept this sign-in any more. Close Santral and start it again to sign in.</source>
            <translation>Hub bu girişi artıq qəbul etmir. Daxil olmaq üçün Santral-ı bağlayıb yenidən başladın.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::LookPage</name>
        <message>
            <source>Look and language</source>
            <translation>Görünüş və dil</translation>
        </message>
        <message>
            <source>Changes at once, without a restart.</source>
            <translation>Yenidən başlatmadan dərhal dəyişir.</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Mövzu</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Dil</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Sistemdəki kimi</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Açıq</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Tünd</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::MailPage</name>
        <message>
            <source>Mailbox</source>
            <translation>Poçt qutusu</translation>
        </message>
        <message>
            <source>The address your customers write to. Mail stays on its server; the connection is always encrypted.</source>
            <translation>Müştərilərinizin yazdığı ünvan. Məktublar serverdə qalır; bağlantı həmişə şifrələnir.</translation>
        </message>
        <message>
            <source>The mail address is not complete.</source>
            <translation>E-poçt ünvanı tam deyil.</translation>
        </message>
        <message>
            <source>The password is missing.</source>
            <translation>Parol yoxdur.</translation>
        </message>
        <message>
            <source>The mail address is missing.</source>
            <translation>E-poçt ünvanı yazılmayıb.</translation>
        </message>
        <message>
            <source>Testing the mailbox …</source>
            <translation>Poçt qutusu yoxlanır …</translation>
        </message>
        <message>
            <source>Mail address</source>
            <translation>E-poçt ünvanı</translation>
        </message>
        <message>
            <source>Name beside it</source>
            <translation>Yanındakı ad</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>İstifadəçi adı</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Parol</translation>
        </message>
        <message>
            <source>Kept; type to change it</source>
            <translation>Saxlanılıb; dəyişmək üçün yazın</translation>
        </message>
        <message>
            <source>Server for receiving (IMAP)</source>
            <translation>Qəbul serveri (IMAP)</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>Security</source>
            <translation>Təhlükəsizlik</translation>
        </message>
        <message>
            <source>Server for sending (SMTP)</source>
            <translation>Göndərmə serveri (SMTP)</translation>
        </message>
        <message>
            <source>File of an own certificate authority (optional)</source>
            <translation>Öz sertifikat mərkəzinizin faylı (istəyə bağlı)</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>İmza</translation>
        </message>
        <message>
            <source>The mailbox takes addresses with a plus too (name+anything@domain)</source>
            <translation>Poçt qutusu artılı ünvanları da qəbul edir (ad+istənilən@domen)</translation>
        </message>
        <message>
            <source>Answers then find their conversation even where a mail program leaves out what they answer.</source>
            <translation>Cavablar, poçt proqramı nəyə cavab verdiyini yazmasa belə öz söhbətini tapır.</translation>
        </message>
        <message>
            <source>Test the mailbox</source>
            <translation>Poçt qutusunu yoxla</translation>
        </message>
        <message>
            <source>Both servers need a name and a port.</source>
            <translation>Hər iki serverin adı və portu lazımdır.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::MailboxForm</name>
        <message>
            <source>The mail address is missing.</source>
            <translation>E-poçt ünvanı yoxdur.</translation>
        </message>
        <message>
            <source>There is a mailbox with this address already.</source>
            <translation>Bu ünvanla e-poçt qutusu artıq var.</translation>
        </message>
        <message>
            <source>No queue: everybody sees it</source>
            <translation>Növbəsiz: hamı görür</translation>
        </message>
        <message>
            <source>New mails begin in</source>
            <translation>Yeni məktubların növbəsi</translation>
        </message>
        <message>
            <source>The queue whose teams see them first.</source>
            <translation>Bunları əvvəlcə bu növbənin komandaları görür.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::MailboxPage</name>
        <message>
            <source>Mailboxes</source>
            <translation>E-poçt qutuları</translation>
        </message>
        <message>
            <source>The addresses your customers write to. An answer leaves from the one that was written to. Mail stays on its server; the connection is always encrypted.</source>
            <translation>Müştərilərinizin yazdığı ünvanlar. Cavab yazılan ünvandan gedir. Məktublar serverdə qalır; bağlantı həmişə şifrələnir.</translation>
        </message>
        <message>
            <source>New mailbox</source>
            <translation>Yeni e-poçt qutusu</translation>
        </message>
        <message>
            <source>Find a mailbox</source>
            <translation>E-poçt qutusu axtar</translation>
        </message>
        <message>
            <source>No mailbox yet</source>
            <translation>Hələ e-poçt qutusu yoxdur</translation>
        </message>
        <message>
            <source>With one, mails stand beside chats and calls of the same customer.</source>
            <translation>Əlavə edəndə məktublar eyni müştərinin söhbət və zənglərinin yanında durur.</translation>
        </message>
        <message>
            <source>No queue</source>
            <translation>Növbəsiz</translation>
        </message>
        <message>
            <source>Read it no more</source>
            <translation>Daha oxunmasın</translation>
        </message>
        <message>
            <source>%1. The old password does not come back.</source>
            <translation>%1. Köhnə parol geri qayıtmır.</translation>
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
            <translation>Cavabsız zəng: %1</translation>
        </message>
        <message>
            <source>New message</source>
            <translation>Yeni mesaj</translation>
        </message>
        <message>
            <source>New conversation</source>
            <translation>Yeni söhbət</translation>
        </message>
        <message>
            <source>A mail address to write to, or a phone number to call.</source>
            <translation>Yazmaq üçün e-poçt ünvanı və ya zəng üçün nömrə.</translation>
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
            <translation>Rədd edildi: %1</translation>
        </message>
        <message>
            <source>View saved: %1</source>
            <translation>Görünüş saxlanıldı: %1</translation>
        </message>
        <message>
            <source>View removed: %1</source>
            <translation>Görünüş silindi: %1</translation>
        </message>
        <message>
            <source>View renamed: %1</source>
            <translation>Görünüşün adı dəyişdi: %1</translation>
        </message>
        <message>
            <source>View changed: %1</source>
            <translation>Görünüş dəyişdirildi: %1</translation>
        </message>
        <message>
            <source>Alarms of the floor are muted on this desk</source>
            <translation>Əməliyyat xəbərdarlıqları bu masada səssizdir</translation>
        </message>
        <message>
            <source>Alarms of the floor are told again</source>
            <translation>Əməliyyat xəbərdarlıqları yenidən bildirilir</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::MeanwhileBar</name>
        <message>
            <source>Show</source>
            <translation>Göstər</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::MentionList</name>
        <message>
            <source>%1 · cannot see this conversation</source>
            <translation>%1 · bu söhbəti görə bilmir</translation>
        </message>
        <message>
            <source>Colleagues to tell of this note</source>
            <translation>Bu qeyddən xəbərdar ediləcək həmkarlar</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::MentionNotices</name>
        <message>
            <source>%1 mentioned you in a note</source>
            <translation>%1 bir qeyddə sizi qeyd etdi</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::NameForm</name>
        <message>
            <source>A name is needed.</source>
            <translation>Ad lazımdır.</translation>
        </message>
        <message>
            <source>This name is taken already.</source>
            <translation>Bu ad artıq istifadə olunur.</translation>
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
            <translation>Müştərilər cavablarınızın, həmkarlarınız götürdüyünüz işlərin yanında görür.</translation>
        </message>
        <message>
            <source>Please type your name.</source>
            <translation>Zəhmət olmasa adınızı yazın.</translation>
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
            <translation>Yeni heç nə yoxdur</translation>
        </message>
        <message>
            <source>Clear all</source>
            <translation>Hamısını təmizlə</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::NoticePage</name>
        <message>
            <source>Sounds and notices</source>
            <translation>Səslər və bildirişlər</translation>
        </message>
        <message>
            <source>During a call and while you are not ready nothing but a ring is heard.</source>
            <translation>Zəng zamanı və hazır olmayanda zəng səsindən başqa heç nə eşidilmir.</translation>
        </message>
        <message>
            <source>Ring for calls</source>
            <translation>Zənglərdə zəng səsi</translation>
        </message>
        <message>
            <source>Sound for a new conversation</source>
            <translation>Yeni söhbətdə səs</translation>
        </message>
        <message>
            <source>Sound for a new message</source>
            <translation>Yeni mesajda səs</translation>
        </message>
        <message>
            <source>Sound for trouble</source>
            <translation>Problemdə səs</translation>
        </message>
        <message>
            <source>Listen: %1</source>
            <translation>Dinlə: %1</translation>
        </message>
        <message>
            <source>Show names and first words in notices of the desktop</source>
            <translation>Masaüstü bildirişlərində adları və ilk sözləri göstər</translation>
        </message>
        <message>
            <source>No sound is heard: neither pw-play, paplay nor aplay is installed here.</source>
            <translation>Səs eşidilmir: burada pw-play, paplay və ya aplay quraşdırılmayıb.</translation>
        </message>
        <message>
            <source>Sounds are played by %1.</source>
            <translation>Səsləri %1 səsləndirir.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::NumberField</name>
        <message>
            <source>A whole number from %1 to %2.</source>
            <translation>%1 ilə %2 arasında tam ədəd.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::OfferCard</name>
        <message>
            <source>Answer</source>
            <translation>Cavabla</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>Rədd et</translation>
        </message>
        <message>
            <source>Ringing for</source>
            <translation>Zəng müddəti</translation>
        </message>
        <message>
            <source>Incoming call</source>
            <translation>Gələn zəng</translation>
        </message>
        <message>
            <source>Incoming call for %1</source>
            <translation>%1 üçün gələn zəng</translation>
        </message>
        <message>
            <source>Unknown caller</source>
            <translation>Naməlum zəng edən</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::OfferSection</name>
        <message>
            <source>From %1 to %2.</source>
            <translation>%1 ilə %2 arasında.</translation>
        </message>
        <message>
            <source>Offers and wrap-up</source>
            <translation>Təklif və yekunlaşdırma</translation>
        </message>
        <message>
            <source>An offer stands for</source>
            <translation>Təklif müddəti</translation>
        </message>
        <message>
            <source>Then the next agent is asked.</source>
            <translation>Sonra növbəti operatordan soruşulur.</translation>
        </message>
        <message>
            <source>Last agent first, for</source>
            <translation>Son operator üstünlüyü</translation>
        </message>
        <message>
            <source>Who had this customer last is asked alone.</source>
            <translation>Əvvəlcə yalnız müştəri ilə son məşğul olandan soruşulur.</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>Üstünlük</translation>
        </message>
        <message>
            <source>Higher ones are handed out sooner.</source>
            <translation>Yüksək olan daha tez paylanır.</translation>
        </message>
        <message>
            <source>Desk gone: back after</source>
            <translation>Masa gedəndə qaytarma</translation>
        </message>
        <message>
            <source>Then the work goes to somebody else.</source>
            <translation>Sonra iş başqasına verilir.</translation>
        </message>
        <message>
            <source>Quiet chat ends after</source>
            <translation>Səssiz çat müddəti</translation>
        </message>
        <message>
            <source>Answered, and nobody says more.</source>
            <translation>Cavablanıb və heç kim yazmır.</translation>
        </message>
        <message>
            <source>Keep an agent free after</source>
            <translation>Boş saxlama müddəti</translation>
        </message>
        <message>
            <source>Of a contact for which nobody has room.</source>
            <translation>Heç kimdə yeri olmayan iş bu qədər gözləyəndə.</translation>
        </message>
        <message>
            <source>Wrap-up after a chat</source>
            <translation>Çatdan sonra yekun</translation>
        </message>
        <message>
            <source>Wrap-up after an e-mail</source>
            <translation>E-poçtdan sonra yekun</translation>
        </message>
        <message>
            <source>Wrap-up after a call</source>
            <translation>Zəngdən sonra yekun</translation>
        </message>
        <message>
            <source>none</source>
            <translation>yoxdur</translation>
        </message>
        <message>
            <source>never</source>
            <translation>heç vaxt</translation>
        </message>
        <message>
            <source>at once</source>
            <translation>dərhal</translation>
        </message>
        <message>
            <source>not asked first</source>
            <translation>üstünlük yoxdur</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::OriginalMail</name>
        <message>
            <source>Pictures from the network are not loaded.</source>
            <translation>Şəbəkədəki şəkillər yüklənmir.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Bağla</translation>
        </message>
        <message>
            <source>Original mail</source>
            <translation>Məktubun əsli</translation>
        </message>
        <message>
            <source>Open this link in the browser?</source>
            <translation>Bu keçid brauzerdə açılsın?</translation>
        </message>
        <message>
            <source>It was sent by somebody outside. It leads to:</source>
            <translation>Kənardan biri göndərib. Apardığı ünvan:</translation>
        </message>
        <message>
            <source>Open link</source>
            <translation>Keçidi aç</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::OtherDays</name>
        <message>
            <source>A date is missing.</source>
            <translation>Tarix çatmır.</translation>
        </message>
        <message>
            <source>“%1” is not a date such as 29.10.2026.</source>
            <translation>“%1” 29.10.2026 kimi tarix deyil.</translation>
        </message>
        <message>
            <source>%1 is there twice.</source>
            <translation>%1 iki dəfə yazılıb.</translation>
        </message>
        <message>
            <source>%1: %2.</source>
            <translation>%1: %2.</translation>
        </message>
        <message>
            <source>Add a day</source>
            <translation>Gün əlavə et</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Tarix</translation>
        </message>
        <message>
            <source>29.10.2026</source>
            <translation>29.10.2026</translation>
        </message>
        <message>
            <source>Hours of the day</source>
            <translation>Günün saatları</translation>
        </message>
        <message>
            <source>closed all day</source>
            <translation>bütün gün bağlı</translation>
        </message>
        <message>
            <source>Remove this day</source>
            <translation>Bu günü çıxar</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::PasswordField</name>
        <message>
            <source>Hide the password</source>
            <translation>Parolu gizlət</translation>
        </message>
        <message>
            <source>Show the password</source>
            <translation>Parolu göstər</translation>
        </message>
        <message>
            <source>Suggest one</source>
            <translation>Təklif et</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Köçür</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::PhoneDesk</name>
        <message>
            <source>Phone not working</source>
            <translation>Telefon işləmir</translation>
        </message>
        <message>
            <source>Set up a phone account in the settings to make calls.</source>
            <translation>Zəng etmək üçün ayarlarda telefon hesabı qurun.</translation>
        </message>
        <message>
            <source>Incoming call</source>
            <translation>Gələn zəng</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Cavabla</translation>
        </message>
        <message numerus="yes">
            <source>%n addresses</source>
            <translation>
                <numerusform>%n ünvan</numerusform>
                <numerusform>%n ünvan</numerusform>
            </translation>
        </message>
        <message>
            <source>Known customer</source>
            <translation>Tanınan müştəri</translation>
        </message>
        <message>
            <source>Missed call: %1</source>
            <translation>Cavabsız zəng: %1</translation>
        </message>
        <message>
            <source>Call back</source>
            <translation>Geri zəng et</translation>
        </message>
        <message>
            <source>The phone is not connected.</source>
            <translation>Telefon qoşulmayıb.</translation>
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
            <translation>Telefon sistemindəki daxili nömrəniz (SIP), administratorun verdiyi kimi.</translation>
        </message>
        <message>
            <source>The domain of the telephone system is missing.</source>
            <translation>Telefon sisteminin domeni yoxdur.</translation>
        </message>
        <message>
            <source>The password is missing.</source>
            <translation>Parol yoxdur.</translation>
        </message>
        <message>
            <source>The extension is missing.</source>
            <translation>Daxili nömrə yoxdur.</translation>
        </message>
        <message>
            <source>This Santral was built without a phone.</source>
            <translation>Bu Santral telefonsuz yığılıb.</translation>
        </message>
        <message>
            <source>Registering …</source>
            <translation>Qeydiyyatdan keçir …</translation>
        </message>
        <message>
            <source>Registered. Calls to %1 ring here.</source>
            <translation>Qeydiyyatdan keçdi. %1 zəngləri burada çalır.</translation>
        </message>
        <message>
            <source>Extension or user</source>
            <translation>Daxili nömrə və ya istifadəçi</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Parol</translation>
        </message>
        <message>
            <source>Kept; type to change it</source>
            <translation>Saxlanılıb; dəyişmək üçün yazın</translation>
        </message>
        <message>
            <source>Domain</source>
            <translation>Domen</translation>
        </message>
        <message>
            <source>Outbound proxy (optional)</source>
            <translation>Çıxış proksisi (istəyə bağlı)</translation>
        </message>
        <message>
            <source>Transport</source>
            <translation>Nəqliyyat</translation>
        </message>
        <message>
            <source>Numbers without a country code are from</source>
            <translation>Ölkə kodu olmayan nömrələrin ölkəsi</translation>
        </message>
        <message>
            <source>Türkiye</source>
            <translation>Türkiyə</translation>
        </message>
        <message>
            <source>Azerbaijan</source>
            <translation>Azərbaycan</translation>
        </message>
        <message>
            <source>United Kingdom</source>
            <translation>Birləşmiş Krallıq</translation>
        </message>
        <message>
            <source>Germany</source>
            <translation>Almaniya</translation>
        </message>
        <message>
            <source>United States</source>
            <translation>Amerika Birləşmiş Ştatları</translation>
        </message>
        <message>
            <source>Save and register</source>
            <translation>Saxla və qoşul</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Preparing</name>
        <message>
            <source>Preparing your conversations</source>
            <translation>Söhbətləriniz hazırlanır</translation>
        </message>
        <message>
            <source>Lists and search are put in order again, as after an update. Nothing is lost; this happens once. You may close this window: it goes on from here next time.</source>
            <translation>Siyahılar və axtarış, yeniləmədən sonra olduğu kimi, yenidən qaydaya salınır. Heç nə itməyib; bu yalnız bir dəfə olur. Bu pəncərəni bağlaya bilərsiniz: növbəti dəfə qaldığı yerdən davam edəcək.</translation>
        </message>
        <message>
            <source>%1 %</source>
            <extracomment>How far it is, in per cent</extracomment>
            <translation>%1 %</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Prompts</name>
        <message>
            <source>Cancel</source>
            <translation>İmtina et</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::QueueEffect</name>
        <message>
            <source>Nobody serves this queue: give it to a team or a user.</source>
            <translation>Bu növbəyə heç kim baxmır: onu komandaya və ya istifadəçiyə verin.</translation>
        </message>
        <message numerus="yes">
            <source>%n agent(s) serve it and take what they like.</source>
            <translation>
                <numerusform>%n operator baxır və istədiyini götürür.</numerusform>
                <numerusform>%n operator baxır və istədiyini götürür.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n agent(s) serve it and may be asked.</source>
            <translation>
                <numerusform>%n operator baxır, hamısından soruşula bilər.</numerusform>
                <numerusform>%n operator baxır, hamısından soruşula bilər.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n agent(s) serve it.</source>
            <translation>
                <numerusform>%n operator baxır.</numerusform>
                <numerusform>%n operator baxır.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n have all skills asked for.</source>
            <translation>
                <numerusform>Tələb olunan bacarıqların hamısı %n nəfərdə var.</numerusform>
                <numerusform>Tələb olunan bacarıqların hamısı %n nəfərdə var.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody has all skills asked for.</source>
            <translation>Tələb olunan bacarıqların hamısı heç kimdə yoxdur.</translation>
        </message>
        <message>
            <source>Nothing would be handed out.</source>
            <translation>Heç bir iş paylanmaz.</translation>
        </message>
        <message numerus="yes">
            <source>Nothing is handed out before %1; then %n may be asked.</source>
            <translation>
                <numerusform>%1 keçməmiş iş paylanmaz; sonra %n nəfərdən soruşula bilər.</numerusform>
                <numerusform>%1 keçməmiş iş paylanmaz; sonra %n nəfərdən soruşula bilər.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them ready now.</source>
            <translation>
                <numerusform>Hazırda %n nəfər hazırdır.</numerusform>
                <numerusform>Hazırda %n nəfər hazırdır.</numerusform>
            </translation>
        </message>
        <message>
            <source>None of them is ready now.</source>
            <translation>Hazırda hazır olan yoxdur.</translation>
        </message>
        <message>
            <source>What waits is offered as soon as this is saved.</source>
            <translation>Saxlanan kimi gözləyənlər təklif olunur.</translation>
        </message>
        <message>
            <source>Nothing more is offered once this is saved.</source>
            <translation>Saxlanandan sonra daha iş təklif olunmur.</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s)</source>
            <translation>
                <numerusform>%n çat</numerusform>
                <numerusform>%n çat</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n e-mail(s)</source>
            <translation>
                <numerusform>%n e-poçt</numerusform>
                <numerusform>%n e-poçt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n call(s)</source>
            <translation>
                <numerusform>%n zəng</numerusform>
                <numerusform>%n zəng</numerusform>
            </translation>
        </message>
        <message>
            <source>Where the hub offers, at once up to %1, or %2, or %3.</source>
            <translation>Mərkəzin təklif etdiyi növbələrdə eyni anda ən çox %1 və ya %2 və ya %3.</translation>
        </message>
        <message>
            <source>Nothing is beyond its limits now.</source>
            <translation>Hazırda həddini keçən heç nə yoxdur.</translation>
        </message>
        <message>
            <source>Beyond its limits now: %1.</source>
            <translation>Hazırda həddini keçən: %1.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::QueueForm</name>
        <message>
            <source>Handing out</source>
            <translation>Paylama</translation>
        </message>
        <message>
            <source>All brands</source>
            <translation>Bütün brendlər</translation>
        </message>
        <message>
            <source>Always open</source>
            <translation>Həmişə açıq</translation>
        </message>
        <message>
            <source>Brand</source>
            <translation>Brend</translation>
        </message>
        <message>
            <source>Customers of this brand only, or of all.</source>
            <translation>Yalnız bu brendin müştəriləri və ya hamısı.</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>İş saatları</translation>
        </message>
        <message>
            <source>While it is closed nothing is handed out.</source>
            <translation>Bağlı olanda iş paylanmır.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::QueuePage</name>
        <message>
            <source>Queues</source>
            <translation>Növbələr</translation>
        </message>
        <message>
            <source>Where new conversations wait, and how they come to agents.</source>
            <translation>Yeni söhbətlərin gözlədiyi yerlər və operatorlara necə gəldikləri.</translation>
        </message>
        <message>
            <source>New queue</source>
            <translation>Yeni növbə</translation>
        </message>
        <message>
            <source>Find a queue</source>
            <translation>Növbə axtar</translation>
        </message>
        <message>
            <source>Those put away</source>
            <translation>Kənara qoyulanlar</translation>
        </message>
        <message>
            <source>No queue yet</source>
            <translation>Hələ növbə yoxdur</translation>
        </message>
        <message>
            <source>Without queues everybody sees every conversation.</source>
            <translation>Növbə olmayanda hamı bütün söhbətləri görür.</translation>
        </message>
        <message numerus="yes">
            <source>%n team(s)</source>
            <translation>
                <numerusform>%n komanda</numerusform>
                <numerusform>%n komanda</numerusform>
            </translation>
        </message>
        <message>
            <source>No team serves it</source>
            <translation>Heç bir komanda baxmır</translation>
        </message>
        <message>
            <source>offered by the hub</source>
            <translation>mərkəz təklif edir</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Rail</name>
        <message>
            <source>Navigation</source>
            <translation>Naviqasiya</translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation>Gələnlər</translation>
        </message>
        <message>
            <source>Call a number</source>
            <translation>Nömrəyə zəng et</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>Açıq və ya tünd</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>Bütün düymələr</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ayarlar</translation>
        </message>
        <message>
            <source>Administration</source>
            <translation>İdarəetmə</translation>
        </message>
        <message>
            <source>Floor board</source>
            <translation>Əməliyyat lövhəsi</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ReasonPage</name>
        <message>
            <source>Closing reasons</source>
            <translation>Bağlama səbəbləri</translation>
        </message>
        <message>
            <source>How a conversation ended. Whoever closes one chooses among them.</source>
            <translation>Söhbət necə bitdi? Bağlayan bunlardan birini seçir.</translation>
        </message>
        <message>
            <source>New reason</source>
            <translation>Yeni səbəb</translation>
        </message>
        <message>
            <source>Find a reason</source>
            <translation>Səbəb axtar</translation>
        </message>
        <message>
            <source>Those put away</source>
            <translation>Kənara qoyulanlar</translation>
        </message>
        <message>
            <source>No closing reason yet</source>
            <translation>Hələ bağlama səbəbi yoxdur</translation>
        </message>
        <message>
            <source>Until there is one, conversations are closed without.</source>
            <translation>Biri əlavə olunana qədər söhbətlər səbəbsiz bağlanır.</translation>
        </message>
        <message>
            <source>Not-ready reasons</source>
            <translation>Hazır olmama səbəbləri</translation>
        </message>
        <message>
            <source>Why somebody takes no work: what agents choose from beside their name.</source>
            <translation>Niyə iş götürülmür: operatorlar vəziyyətini bunlardan seçir.</translation>
        </message>
        <message>
            <source>No reason of your own yet</source>
            <translation>Hələ öz səbəbiniz yoxdur</translation>
        </message>
        <message>
            <source>Until there is one, the usual ones are offered: break, lunch, meeting, paperwork.</source>
            <translation>Biri əlavə olunana qədər adi olanlar təklif edilir: fasilə, nahar, iclas, kağız işi.</translation>
        </message>
        <message>
            <source>Not offered</source>
            <translation>Təklif olunmur</translation>
        </message>
        <message>
            <source>Offered to everybody</source>
            <translation>Hamıya təklif olunur</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::RolesPage</name>
        <message>
            <source>See and answer conversations: in the own queues, taken ones, those in no queue</source>
            <translation>Söhbətləri görmək və cavablamaq: öz növbələrindəkilər, özündəkilər, növbəsizlər</translation>
        </message>
        <message>
            <source>Take, hand over, move, snooze, tag and close them</source>
            <translation>Onları götürmək, ötürmək, köçürmək, təxirə salmaq, etiketləmək və bağlamaq</translation>
        </message>
        <message>
            <source>Edit customers, join and part their addresses</source>
            <translation>Müştəriləri redaktə etmək, ünvanlarını birləşdirmək və ayırmaq</translation>
        </message>
        <message>
            <source>Set the own state, take what is offered, keep own views of the inbox</source>
            <translation>Öz vəziyyətini təyin etmək, təklif olunanı götürmək, gələnlərin öz görünüşlərini saxlamaq</translation>
        </message>
        <message>
            <source>See the floor board, set the state, skills and capacity of agents, keep views of the inbox for everybody</source>
            <translation>Əməliyyat lövhəsini görmək, operatorların vəziyyətini, bacarıqlarını və tutumunu təyin etmək, gələnlərin hamıya açıq görünüşlərini saxlamaq</translation>
        </message>
        <message>
            <source>Erase a customer for good</source>
            <translation>Müştərini həmişəlik silmək</translation>
        </message>
        <message>
            <source>See every conversation, whatever its queue</source>
            <translation>Növbəsindən asılı olmayaraq bütün söhbətləri görmək</translation>
        </message>
        <message>
            <source>Users, passwords and devices</source>
            <translation>İstifadəçilər, parollar və cihazlar</translation>
        </message>
        <message>
            <source>Teams, queues, skills, opening hours, brands, tags and reasons</source>
            <translation>Komandalar, növbələr, bacarıqlar, iş saatları, brendlər, etiketlər və səbəblər</translation>
        </message>
        <message>
            <source>Mailbox, telephone system and chat on the shop</source>
            <translation>Poçt qutusu, telefon stansiyası və mağazadakı söhbət</translation>
        </message>
        <message>
            <source>Read the log of changes and take changes back</source>
            <translation>Dəyişikliklər jurnalını oxumaq və dəyişiklikləri geri qaytarmaq</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>Rollar</translation>
        </message>
        <message numerus="yes">
            <source>%n user(s)</source>
            <translation>
                <numerusform>%n istifadəçi</numerusform>
                <numerusform>%n istifadəçi</numerusform>
            </translation>
        </message>
        <message>
            <source>What each may do. The hub judges every step by this, whatever a desk asks for. A role is given under Users.</source>
            <translation>Kim nə edə bilər. İş yeri nə istəsə də, mərkəz hər addımı buna görə yoxlayır. Rol İstifadəçilər bölməsində verilir.</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>bəli</translation>
        </message>
        <message>
            <source>no</source>
            <translation>xeyr</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Row</name>
        <message>
            <source>Show all</source>
            <translation>Hamısını göstər</translation>
        </message>
        <message>
            <source>Cc: %1</source>
            <translation>Surət: %1</translation>
        </message>
        <message>
            <source>Hide quoted text</source>
            <translation>Sitatı gizlət</translation>
        </message>
        <message>
            <source>Show quoted text</source>
            <translation>Sitatı göstər</translation>
        </message>
        <message>
            <source>Show original</source>
            <translation>Orijinalı göstər</translation>
        </message>
        <message>
            <source>Call back</source>
            <translation>Geri zəng et</translation>
        </message>
        <message>
            <source>Internal note</source>
            <translation>Daxili qeyd</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Yenidən cəhd et</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Yenidən göndər</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SamplePage</name>
        <message>
            <source>Remove all sample customers?</source>
            <translation>Bütün nümunə müştərilər silinsin?</translation>
        </message>
        <message>
            <source>Everything marked as sample is erased for good. Your own customers stay.</source>
            <translation>Nümunə kimi işarələnmiş hər şey həmişəlik silinir. Öz müştəriləriniz qalır.</translation>
        </message>
        <message>
            <source>Remove them</source>
            <translation>Sil</translation>
        </message>
        <message>
            <source>Removing …</source>
            <translation>Silinir …</translation>
        </message>
        <message>
            <source>The sample customers are gone.</source>
            <translation>Nümunə müştərilər silindi.</translation>
        </message>
        <message>
            <source>Sample data</source>
            <translation>Nümunə məlumatlar</translation>
        </message>
        <message>
            <source>A desk for trying out is full of made-up customers, marked as sample. One press removes them all.</source>
            <translation>Sınaq masası nümunə kimi işarələnmiş uydurma müştərilərlə doludur. Bir basışla hamısı silinir.</translation>
        </message>
        <message>
            <source>Remove the sample customers</source>
            <translation>Nümunə müştəriləri sil</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SaveBar</name>
        <message>
            <source>Save</source>
            <translation>Saxla</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>İmtina et</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SaveViewPopover</name>
        <message>
            <source>Name of the view</source>
            <translation>Görünüşün adı</translation>
        </message>
        <message>
            <source>For everybody</source>
            <translation>Hamı üçün</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Saxla</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SearchModel</name>
        <message>
            <source>Customers</source>
            <translation>Müştərilər</translation>
        </message>
        <message>
            <source>Conversations</source>
            <translation>Söhbətlər</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Mesajlar</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SearchPopup</name>
        <message>
            <source>Search results</source>
            <translation>Axtarış nəticələri</translation>
        </message>
        <message>
            <source>Nothing found for “%1”</source>
            <translation>“%1” üçün nəticə yoxdur</translation>
        </message>
        <message>
            <source>↑ ↓ choose   ·   ↵ open   ·   Esc leave</source>
            <translation>↑ ↓ seç   ·   ↵ aç   ·   Esc çıx</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SendingPage</name>
        <message>
            <source>Sending</source>
            <translation>Göndərmə</translation>
        </message>
        <message>
            <source>For so long what you send waits and can be taken back. 0: it leaves at once.</source>
            <translation>Göndərdiyiniz bu qədər gözləyir və geri götürülə bilər. 0: dərhal gedir.</translation>
        </message>
        <message>
            <source>E-mail waits</source>
            <translation>E-poçt gözləyir</translation>
        </message>
        <message>
            <source>Chat answers wait</source>
            <translation>Çat cavabları gözləyir</translation>
        </message>
        <message>
            <source> s</source>
            <comment>seconds, after a number</comment>
            <translation> san</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ServerFields</name>
        <message>
            <source>None (this computer only)</source>
            <translation>Yox (yalnız bu kompüter)</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ServiceSection</name>
        <message>
            <source>Service level</source>
            <translation>Xidmət səviyyəsi</translation>
        </message>
        <message>
            <source>Counted while the queue is open. A time that is left out is not promised.</source>
            <translation>Növbə açıq olanda sayılır. Boş buraxılan müddət vəd edilmir.</translation>
        </message>
        <message>
            <source>First answer within</source>
            <translation>İlk cavab müddəti</translation>
        </message>
        <message>
            <source>Each next answer within</source>
            <translation>Sonrakı cavab müddəti</translation>
        </message>
        <message>
            <source>Closed within</source>
            <translation>Həll müddəti</translation>
        </message>
        <message>
            <source>Warn at, in %</source>
            <translation>Xəbərdarlıq həddi, %</translation>
        </message>
        <message>
            <source>Of the time, when it becomes pressing.</source>
            <translation>Müddətin bu qədəri dolanda xəbərdarlıq edir.</translation>
        </message>
        <message>
            <source>Target, in %</source>
            <translation>Hədəf, %</translation>
        </message>
        <message>
            <source>That have their first answer in time.</source>
            <translation>İlk cavabı vaxtında alanlar.</translation>
        </message>
        <message>
            <source>not promised</source>
            <translation>vəd edilmir</translation>
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
            <translation>Ayar səhifələri</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Saxla</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Bağla</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Saxlanıldı.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SetupModel</name>
        <message>
            <source>Taken back</source>
            <translation>Geri qaytarıldı</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SetupWords</name>
        <message>
            <source>Extension</source>
            <translation>Daxili nömrə</translation>
        </message>
        <message>
            <source>Somebody else has this extension.</source>
            <translation>Bu daxili nömrə başqasındadır.</translation>
        </message>
        <message>
            <source>Calls of this line go to another queue already.</source>
            <translation>Bu xəttin zəngləri artıq başqa növbəyə gedir.</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Parol</translation>
        </message>
        <message>
            <source>a new one</source>
            <translation>yenisi</translation>
        </message>
        <message>
            <source>The hub itself</source>
            <translation>Mərkəzin özü</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>Kimsə</translation>
        </message>
        <message>
            <source>New password: %1</source>
            <translation>Yeni parol: %1</translation>
        </message>
        <message>
            <source>Device signed out: %1 (%2)</source>
            <translation>Cihazın sessiyası bağlandı: %1 (%2)</translation>
        </message>
        <message>
            <source>Signed out everywhere: %1</source>
            <translation>Bütün sessiyaları bağlandı: %1</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>İstifadədə</translation>
        </message>
        <message>
            <source>no</source>
            <translation>xeyr</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>bəli</translation>
        </message>
        <message>
            <source>not encrypted</source>
            <translation>şifrəsiz</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Ad</translation>
        </message>
        <message>
            <source>Sign-in name</source>
            <translation>Giriş adı</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rol</translation>
        </message>
        <message>
            <source>Teams</source>
            <translation>Komandalar</translation>
        </message>
        <message>
            <source>Own queues</source>
            <translation>Öz növbələri</translation>
        </message>
        <message>
            <source>May sign in</source>
            <translation>Daxil ola bilər</translation>
        </message>
        <message>
            <source>Brand</source>
            <translation>Brend</translation>
        </message>
        <message>
            <source>Queues</source>
            <translation>Növbələr</translation>
        </message>
        <message>
            <source>Mail address</source>
            <translation>E-poçt ünvanı</translation>
        </message>
        <message>
            <source>Name beside it</source>
            <translation>Yanındakı ad</translation>
        </message>
        <message>
            <source>Server for receiving (IMAP)</source>
            <translation>Gələn poçt serveri (IMAP)</translation>
        </message>
        <message>
            <source>Server for sending (SMTP)</source>
            <translation>Gedən poçt serveri (SMTP)</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>İstifadəçi adı</translation>
        </message>
        <message>
            <source>Certificate authority</source>
            <translation>Sertifikat mərkəzi</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>İmza</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Növbə</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Açıq</translation>
        </message>
        <message>
            <source>Name of the shop</source>
            <translation>Mağazanın adı</translation>
        </message>
        <message>
            <source>Network address</source>
            <translation>Şəbəkə ünvanı</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Səhifələr</translation>
        </message>
        <message>
            <source>Extension or user</source>
            <translation>Daxili nömrə və ya istifadəçi</translation>
        </message>
        <message>
            <source>Domain</source>
            <translation>Domen</translation>
        </message>
        <message>
            <source>Outbound proxy</source>
            <translation>Çıxış proksisi</translation>
        </message>
        <message>
            <source>Country of short numbers</source>
            <translation>Qısa nömrələrin ölkəsi</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Operator</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>Supervayzer</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>İnzibatçı</translation>
        </message>
        <message>
            <source>Answers customers in the queues of the own teams.</source>
            <translation>Öz komandalarının növbələrindəki müştərilərə cavab verir.</translation>
        </message>
        <message>
            <source>As an agent; watches the floor, and may erase a customer for good.</source>
            <translation>Operator kimi; işə nəzarət edir, müştərini həmişəlik silə bilər.</translation>
        </message>
        <message>
            <source>Sees every conversation and sets everything up.</source>
            <translation>Bütün söhbətləri görür və hər şeyi qurur.</translation>
        </message>
        <message>
            <source>The hub offers each conversation</source>
            <translation>Mərkəz hər söhbəti təklif edir</translation>
        </message>
        <message>
            <source>Agents take what they like</source>
            <translation>Operatorlar istədiyini götürür</translation>
        </message>
        <message>
            <source>To the agent who suits it best. Whoever does not answer in time is passed over.</source>
            <translation>Ən uyğun operatora. Vaxtında cavab verməyən ötürülür.</translation>
        </message>
        <message>
            <source>Everybody who serves the queue sees what waits and takes it.</source>
            <translation>Növbəyə baxan hər kəs gözləyənləri görür və götürür.</translation>
        </message>
        <message>
            <source>User</source>
            <translation>İstifadəçi</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Komanda</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Etiket</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Səbəb</translation>
        </message>
        <message>
            <source>Skill</source>
            <translation>Bacarıq</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>İş saatları</translation>
        </message>
        <message>
            <source>Mailbox</source>
            <translation>Poçt qutusu</translation>
        </message>
        <message>
            <source>Chat on the shop</source>
            <translation>Mağazadakı söhbət</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>This name is taken already. Choose another one.</source>
            <translation>Bu ad artıq istifadə olunur. Başqa ad seçin.</translation>
        </message>
        <message>
            <source>Somebody signs in with this name already.</source>
            <translation>Bu adla artıq kimsə daxil olur.</translation>
        </message>
        <message>
            <source>You cannot take the administration from yourself. Another administrator can.</source>
            <translation>İnzibatçılığı özünüzdən ala bilməzsiniz. Başqa inzibatçı ala bilər.</translation>
        </message>
        <message>
            <source>Somebody has to stay an administrator who can sign in.</source>
            <translation>Daxil ola bilən ən azı bir inzibatçı qalmalıdır.</translation>
        </message>
        <message>
            <source>This queue is not in use any more.</source>
            <translation>Bu növbə artıq istifadə olunmur.</translation>
        </message>
        <message>
            <source>This team is not in use any more.</source>
            <translation>Bu komanda artıq istifadə olunmur.</translation>
        </message>
        <message>
            <source>This brand is not in use any more.</source>
            <translation>Bu brend artıq istifadə olunmur.</translation>
        </message>
        <message>
            <source>This skill is not in use any more.</source>
            <translation>Bu bacarıq daha istifadə olunmur.</translation>
        </message>
        <message>
            <source>These opening hours are not in use any more.</source>
            <translation>Bu iş saatları daha istifadə olunmur.</translation>
        </message>
        <message>
            <source>The name is too long.</source>
            <translation>Ad çox uzundur.</translation>
        </message>
        <message>
            <source>No time is longer than a year.</source>
            <translation>Heç bir müddət bir ildən uzun ola bilməz.</translation>
        </message>
        <message>
            <source>Only administrators may do this.</source>
            <translation>Bunu yalnız inzibatçılar edə bilər.</translation>
        </message>
        <message>
            <source>The hub cannot be reached. What you typed is still here; save it when the hub is back.</source>
            <translation>Mərkəzə çatmaq olmur. Yazdıqlarınız yerindədir; əlaqə qayıdanda saxlayın.</translation>
        </message>
        <message>
            <source>These are too many steps.</source>
            <translation>Addımlar həddən çoxdur.</translation>
        </message>
        <message>
            <source>These are too many days.</source>
            <translation>Günlər həddən çoxdur.</translation>
        </message>
        <message>
            <source>The hub does not know this time zone.</source>
            <translation>Mərkəz bu saat qurşağını tanımır.</translation>
        </message>
        <message>
            <source>The hours of the week cannot be so: %1</source>
            <translation>Həftənin saatları belə ola bilməz: %1</translation>
        </message>
        <message>
            <source>The holidays and special days cannot be so: %1</source>
            <translation>Bayramlar və xüsusi günlər belə ola bilməz: %1</translation>
        </message>
        <message>
            <source>An offer stands for 5 seconds to 10 minutes.</source>
            <translation>Təklif müddəti 5 saniyə ilə 10 dəqiqə arasındadır.</translation>
        </message>
        <message>
            <source>A percentage is at most 100.</source>
            <translation>Faiz ən çox 100 olur.</translation>
        </message>
        <message>
            <source>A step while it waits has a time and changes something.</source>
            <translation>Gözləmə addımının müddəti olur və nəyisə dəyişir.</translation>
        </message>
        <message>
            <source>A level is a number from 1 to 5.</source>
            <translation>Səviyyə 1 ilə 5 arasında ədəddir.</translation>
        </message>
        <message>
            <source>A capacity has numbers from 0 to 1000.</source>
            <translation>Tutum 0 ilə 1000 arasında ədədlərdən ibarətdir.</translation>
        </message>
        <message>
            <source>A name is needed, without line breaks and blanks at its ends.</source>
            <translation>Sətir sonu və uclarında boşluq olmayan ad lazımdır.</translation>
        </message>
        <message>
            <source>A sign-in name has small letters, digits and . _ - @ + only, and at least one of them.</source>
            <translation>Giriş adında yalnız kiçik hərf, rəqəm və . _ - @ + olur.</translation>
        </message>
        <message>
            <source>The mail address is not complete.</source>
            <translation>E-poçt ünvanı tam deyil.</translation>
        </message>
        <message>
            <source>The server for receiving needs a name and a port.</source>
            <translation>Gələn poçt serverinin adı və portu lazımdır.</translation>
        </message>
        <message>
            <source>The server for sending needs a name and a port.</source>
            <translation>Gedən poçt serverinin adı və portu lazımdır.</translation>
        </message>
        <message>
            <source>Without encryption only a server on the hub itself is accepted.</source>
            <translation>Şifrəsiz yalnız mərkəzin özündəki server qəbul olunur.</translation>
        </message>
        <message>
            <source>The network address is a number such as 127.0.0.1.</source>
            <translation>Şəbəkə ünvanı 127.0.0.1 kimi rəqəmdir.</translation>
        </message>
        <message>
            <source>A page is named by scheme and host alone: https://shop.example</source>
            <translation>Səhifə yalnız sxem və host adı ilə yazılır: https://shop.example</translation>
        </message>
        <message>
            <source>The country is missing.</source>
            <translation>Ölkə yoxdur.</translation>
        </message>
        <message>
            <source>A password has at least 10 characters.</source>
            <translation>Parol ən azı 10 simvoldur.</translation>
        </message>
        <message>
            <source>A password has at most 256 characters.</source>
            <translation>Parol ən çoxu 256 simvoldur.</translation>
        </message>
        <message>
            <source>A password is neither the sign-in name nor the name.</source>
            <translation>Parol giriş adı və ya ad ola bilməz.</translation>
        </message>
        <message>
            <source>%1 saved</source>
            <translation>%1 saxlandı</translation>
        </message>
        <message>
            <source>%1 made: %2</source>
            <translation>%1 yaradıldı: %2</translation>
        </message>
        <message>
            <source>May not sign in any more: %1</source>
            <translation>Daha daxil ola bilməz: %1</translation>
        </message>
        <message>
            <source>May sign in again: %1</source>
            <translation>Yenidən daxil ola bilər: %1</translation>
        </message>
        <message>
            <source>%1 put away: %2</source>
            <translation>%1 kənara qoyuldu: %2</translation>
        </message>
        <message>
            <source>%1 in use again: %2</source>
            <translation>%1 yenidən istifadədə: %2</translation>
        </message>
        <message>
            <source>%1 saved: %2</source>
            <translation>%1 saxlandı: %2</translation>
        </message>
        <message>
            <source>Saved view</source>
            <translation>Yadda saxlanmış görünüş</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Etiketlər</translation>
        </message>
        <message>
            <source>What else it shows</source>
            <translation>Göstərdiyi digər şeylər</translation>
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
            <translation>Sistemə görə</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Açıq</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Tünd</translation>
        </message>
        <message>
            <source>The title of the chat is too long.</source>
            <translation>Söhbətin başlığı çox uzundur.</translation>
        </message>
        <message>
            <source>The greeting of the chat is too long.</source>
            <translation>Söhbətin salamlaması çox uzundur.</translation>
        </message>
        <message>
            <source>A colour is written like #3451c6.</source>
            <translation>Rəng #3451c6 kimi yazılır.</translation>
        </message>
        <message>
            <source>The chat of another brand has this name already.</source>
            <translation>Başqa brendin söhbətinin adı artıq budur.</translation>
        </message>
        <message>
            <source>The name of a chat has small letters from a to z, digits and - only.</source>
            <translation>Söhbət adında yalnız a-dan z-yə kiçik hərflər, rəqəmlər və - olur.</translation>
        </message>
        <message>
            <source>The title and the greeting of the chat are one line each.</source>
            <translation>Söhbətin başlığı və salamlaması bir sətirdir.</translation>
        </message>
        <message>
            <source>Colour of the chat</source>
            <translation>Söhbətin rəngi</translation>
        </message>
        <message>
            <source>Side of the page</source>
            <translation>Səhifənin hansı tərəfində</translation>
        </message>
        <message>
            <source>Look of the chat</source>
            <translation>Söhbətin görünüşü</translation>
        </message>
        <message>
            <source>Title of the chat (%1)</source>
            <translation>Söhbətin başlığı (%1)</translation>
        </message>
        <message>
            <source>Greeting of the chat (%1)</source>
            <translation>Söhbətin salamlaması (%1)</translation>
        </message>
        <message>
            <source>Name of its own chat</source>
            <translation>Öz söhbətinin adı</translation>
        </message>
        <message>
            <source>Pages that may show it</source>
            <translation>Göstərə bilən səhifələr</translation>
        </message>
        <message>
            <source>Its new chats go to</source>
            <translation>Yeni söhbətlərinin növbəsi</translation>
        </message>
        <message>
            <source>Read no more: %1</source>
            <translation>Daha oxunmur: %1</translation>
        </message>
        <message>
            <source>There is a mailbox with this address already.</source>
            <translation>Bu ünvanla e-poçt qutusu artıq var.</translation>
        </message>
        <message>
            <source>Somebody has put this mailbox away meanwhile.</source>
            <translation>Bu arada kimsə bu e-poçt qutusunu kənara qoydu.</translation>
        </message>
        <message>
            <source>A hub reads 50 mailboxes at most.</source>
            <translation>Bir mərkəz ən çox 50 e-poçt qutusu oxuyur.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ShortcutSheet</name>
        <message>
            <source>All keys</source>
            <translation>Bütün düymələr</translation>
        </message>
        <message>
            <source>Single letters work while no text is being written. Keys are changed in the settings.</source>
            <translation>Tək hərflər mətn yazılmayanda işləyir. Düymələr ayarlarda dəyişir.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Bağla</translation>
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
            <translation>Komandanıza daxil olun</translation>
        </message>
        <message>
            <source>Your administrator has given you the address, a name and a password.</source>
            <translation>Ünvanı, adı və parolu sizə administratorunuz verir.</translation>
        </message>
        <message>
            <source>Address of the hub</source>
            <translation>Hub ünvanı</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Ad</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Parol</translation>
        </message>
        <message>
            <source>Certificate authority file</source>
            <translation>Sertifikat mərkəzinin faylı</translation>
        </message>
        <message>
            <source>Only where your team has an authority of its own (PEM).</source>
            <translation>Yalnız komandanızın öz sertifikat mərkəzi varsa (PEM).</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Seç…</translation>
        </message>
        <message>
            <source>Signing in…</source>
            <translation>Daxil olunur…</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Daxil ol</translation>
        </message>
        <message>
            <source>The address of the hub is missing.</source>
            <translation>Hub ünvanı yoxdur.</translation>
        </message>
        <message>
            <source>Your name is missing.</source>
            <translation>Adınız yoxdur.</translation>
        </message>
        <message>
            <source>The password is missing.</source>
            <translation>Parol yoxdur.</translation>
        </message>
        <message>
            <source>Hide the password</source>
            <translation>Parolu gizlət</translation>
        </message>
        <message>
            <source>Show the password</source>
            <translation>Parolu göstər</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Əlavə</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Açıq</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Bağlı</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SignInWords</name>
        <message>
            <source>The hub does not accept this name and password. Type them again.</source>
            <translation>Hub bu adı və parolu qəbul etmir. Yenidən yazın.</translation>
        </message>
        <message>
            <source>The hub takes no more tries right now. Try again in a moment.</source>
            <translation>Hub hazırda yeni cəhd qəbul etmir. Bir azdan yenidən cəhd edin.</translation>
        </message>
        <message>
            <source>This is not the address of a hub. It looks like wss://hub.example or hub.example:7443.</source>
            <translation>Bu, hub ünvanı deyil. Ünvan wss://hub.example və ya hub.example:7443 kimi olur.</translation>
        </message>
        <message>
            <source>The authority's file cannot be read. Choose it again under Advanced.</source>
            <translation>Sertifikat mərkəzinin faylı oxuna bilmir. Əlavə bölməsindən yenidən seçin.</translation>
        </message>
        <message>
            <source>Passwords are not sent without encryption. Begin the address with wss:// instead of ws://.</source>
            <translation>Parollar şifrəsiz göndərilmir. Ünvan ws:// əvəzinə wss:// ilə başlasın.</translation>
        </message>
        <message>
            <source>Too many tries. Wait %1, then try again.</source>
            <extracomment>%1 is a time in minutes and seconds, such as 0:45</extracomment>
            <translation>Həddindən çox cəhd edildi. Yenidən cəhd etmək üçün %1 gözləyin.</translation>
        </message>
        <message>
            <source>You were signed out. The conversations of your team are no longer on this computer; sign in to go on.</source>
            <translation>Sizi sistemdən çıxardılar. Komandanızın söhbətləri artıq bu kompüterdə deyil; davam etmək üçün daxil olun.</translation>
        </message>
        <message>
            <source>There is no Santral hub at this address. Check address and port.</source>
            <translation>Bu ünvanda Santral hub-ı yoxdur. Ünvanı və portu yoxlayın.</translation>
        </message>
        <message>
            <source>The hub did not finish the encryption. Check the port in the address.</source>
            <translation>Hub şifrələməni tamamlamadı. Ünvandakı portu yoxlayın.</translation>
        </message>
        <message>
            <source>This port speaks without encryption; nothing was sent. Check the port in the address.</source>
            <translation>Bu port şifrəsiz işləyir; heç nə göndərilmədi. Ünvandakı portu yoxlayın.</translation>
        </message>
        <message>
            <source>The hub has ended your sign-in. What you have on this computer stays; sign in to go on.</source>
            <translation>Hub girişinizi bitirdi. Bu kompüterdəkilər qalır; davam etmək üçün daxil olun.</translation>
        </message>
        <message>
            <source>The keychain of this computer did not give your sign-in. Sign in once more.</source>
            <translation>Bu kompüterin açar zənciri girişinizi vermədi. Bir daha daxil olun.</translation>
        </message>
        <message>
            <source>This computer has no keychain that answers. Your sign-in is kept in a file that only you can read.</source>
            <translation>Bu kompüterdə cavab verən açar zənciri yoxdur. Girişiniz yalnız sizin oxuya bildiyiniz bir faylda saxlanılır.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SkillPage</name>
        <message>
            <source>Skills</source>
            <translation>Bacarıqlar</translation>
        </message>
        <message>
            <source>What agents can do, such as a language. Users have them with a level, queues ask for them.</source>
            <translation>Operatorların bacardıqları, məsələn bir dil. İstifadəçilərdə səviyyəsi ilə olur, növbələr tələb edir.</translation>
        </message>
        <message>
            <source>New skill</source>
            <translation>Yeni bacarıq</translation>
        </message>
        <message>
            <source>Find a skill</source>
            <translation>Bacarıq axtar</translation>
        </message>
        <message>
            <source>Those put away</source>
            <translation>Kənara qoyulanlar</translation>
        </message>
        <message>
            <source>No skill yet</source>
            <translation>Hələ bacarıq yoxdur</translation>
        </message>
        <message>
            <source>Until there is one, every agent of a queue is asked.</source>
            <translation>Biri əlavə olunana qədər növbənin hər operatorundan soruşulur.</translation>
        </message>
        <message numerus="yes">
            <source>%n user(s)</source>
            <translation>
                <numerusform>%n istifadəçi</numerusform>
                <numerusform>%n istifadəçi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n queue(s)</source>
            <translation>
                <numerusform>%n növbə</numerusform>
                <numerusform>%n növbə</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SkillSection</name>
        <message>
            <source>Who is asked</source>
            <translation>Kimdən soruşulur</translation>
        </message>
        <message>
            <source>Of the agents who serve the queue, whoever has all of these and room.</source>
            <translation>Növbəyə baxan operatorlardan bunların hamısına malik olan və yeri olandan.</translation>
        </message>
        <message>
            <source>Skills asked for, at least</source>
            <translation>Tələb olunan bacarıqlar, ən az</translation>
        </message>
        <message>
            <source>Find a skill</source>
            <translation>Bacarıq axtar</translation>
        </message>
        <message>
            <source>There is no skill yet. Make one under Skills.</source>
            <translation>Hələ bacarıq yoxdur. Bacarıqlar bölməsində yaradın.</translation>
        </message>
        <message>
            <source>not asked for</source>
            <translation>istənilmir</translation>
        </message>
        <message>
            <source>While it waits</source>
            <translation>Gözlədikcə</translation>
        </message>
        <message>
            <source>Whoever waits longer is given to more agents, or sooner. Steps add up.</source>
            <translation>Uzun gözləyən daha çox operatora və ya daha tez verilir. Addımlar bir-birinə əlavə olunur.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::StateControl</name>
        <message>
            <source>Break</source>
            <translation>Fasilə</translation>
        </message>
        <message>
            <source>Lunch</source>
            <translation>Nahar</translation>
        </message>
        <message>
            <source>Meeting</source>
            <translation>İclas</translation>
        </message>
        <message>
            <source>Paperwork</source>
            <translation>Sənəd işi</translation>
        </message>
        <message>
            <source>On a call</source>
            <translation>Zəngdə</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Hazır</translation>
        </message>
        <message>
            <source>My state: %1</source>
            <translation>Vəziyyətim: %1</translation>
        </message>
        <message>
            <source>for %1</source>
            <translation>%1 müddətində</translation>
        </message>
        <message>
            <source>Not ready: no sounds and no notices</source>
            <translation>Hazır olmayanda səs və bildiriş yoxdur</translation>
        </message>
        <message>
            <source>After what is in hand</source>
            <translation>Əlimdəkilərdən sonra</translation>
        </message>
        <message>
            <source>When ready, I take</source>
            <translation>Hazır olanda götürdüklərim</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::StatePage</name>
        <message>
            <source>My state</source>
            <translation>Vəziyyətim</translation>
        </message>
        <message>
            <source>Without a key or the mouse for so long, and with nothing in hand, you are not ready any more and nothing is offered to you. 0: never.</source>
            <translation>Bu qədər müddət düyməyə və siçana toxunulmasa və əlinizdə iş olmasa, hazır sayılmırsınız və sizə iş təklif olunmur. 0: heç vaxt.</translation>
        </message>
        <message>
            <source>Not ready after</source>
            <translation>Bu müddətdən sonra hazır deyil</translation>
        </message>
        <message>
            <source> min</source>
            <comment>minutes, after a number</comment>
            <translation> dəq</translation>
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
            <translation>Sistemdə deyil</translation>
        </message>
        <message>
            <source>Not ready</source>
            <translation>Hazır deyil</translation>
        </message>
        <message>
            <source>Missed an offer</source>
            <translation>Təklif qaçırıldı</translation>
        </message>
        <message>
            <source>Away from the desk</source>
            <translation>Masada deyil</translation>
        </message>
        <message>
            <source>Connection lost</source>
            <translation>Əlaqə kəsildi</translation>
        </message>
        <message>
            <source>You have just signed in. Choose Ready to be offered work.</source>
            <translation>İndicə daxil olmusunuz. Sizə iş təklif olunması üçün «Hazır» seçin.</translation>
        </message>
        <message>
            <source>An offer passed unanswered. Nothing more comes until you are ready again.</source>
            <translation>Bir təklif cavabsız qaldı. Yenidən hazır olana qədər yeni iş gəlmir.</translation>
        </message>
        <message>
            <source>Nobody was at this desk for a while.</source>
            <translation>Bir müddət masada heç kim yox idi.</translation>
        </message>
        <message>
            <source>This desk lost its connection for a while.</source>
            <translation>Bu masanın əlaqəsi bir müddət kəsilmişdi.</translation>
        </message>
        <message>
            <source>A supervisor has set this.</source>
            <translation>Bunu supervayzer təyin edib.</translation>
        </message>
        <message>
            <source>Ready for nothing</source>
            <translation>Heç nəyə hazır deyil</translation>
        </message>
        <message>
            <source>Ready, except %1</source>
            <translation>Hazır, %1 istisna</translation>
        </message>
        <message>
            <source>Ready, %1 only</source>
            <translation>Hazır, yalnız %1</translation>
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
            <translation>Yerli keş %1 · %2 mesaj</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::TagPage</name>
        <message>
            <source>Tags</source>
            <translation>Etiketlər</translation>
        </message>
        <message>
            <source>Offered when a conversation is tagged. A tag that is on a conversation already keeps its words.</source>
            <translation>Söhbət etiketlənəndə təklif olunur. Söhbətdə olan etiketin sözü dəyişmir.</translation>
        </message>
        <message>
            <source>New tag</source>
            <translation>Yeni etiket</translation>
        </message>
        <message>
            <source>Find a tag</source>
            <translation>Etiket axtar</translation>
        </message>
        <message>
            <source>Those put away</source>
            <translation>Kənara qoyulanlar</translation>
        </message>
        <message>
            <source>No tag yet</source>
            <translation>Hələ etiket yoxdur</translation>
        </message>
        <message>
            <source>Agents type their own words until there are some.</source>
            <translation>Əlavə olunana qədər operatorlar öz sözlərini yazır.</translation>
        </message>
        <message>
            <source>Not offered</source>
            <translation>Təklif olunmur</translation>
        </message>
        <message>
            <source>Offered to everybody</source>
            <translation>Hamıya təklif olunur</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::TeamForm</name>
        <message>
            <source>Queues it serves</source>
            <translation>Baxdığı növbələr</translation>
        </message>
        <message>
            <source>Members see the conversations in these queues.</source>
            <translation>Üzvlər bu növbələrdəki söhbətləri görür.</translation>
        </message>
        <message>
            <source>Find a queue</source>
            <translation>Növbə axtar</translation>
        </message>
        <message>
            <source>There is no queue yet. Make one under Queues.</source>
            <translation>Hələ növbə yoxdur. Növbələr bölməsində yaradın.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::TeamPage</name>
        <message>
            <source>Teams</source>
            <translation>Komandalar</translation>
        </message>
        <message>
            <source>Who works on the same queues. A user may be in several.</source>
            <translation>Eyni növbələrdə işləyənlər. İstifadəçi bir neçə komandada ola bilər.</translation>
        </message>
        <message>
            <source>New team</source>
            <translation>Yeni komanda</translation>
        </message>
        <message>
            <source>Find a team</source>
            <translation>Komanda axtar</translation>
        </message>
        <message>
            <source>Those put away</source>
            <translation>Kənara qoyulanlar</translation>
        </message>
        <message>
            <source>No team yet</source>
            <translation>Hələ komanda yoxdur</translation>
        </message>
        <message>
            <source>A team ties users and queues together.</source>
            <translation>Komanda istifadəçilərlə növbələri bir-birinə bağlayır.</translation>
        </message>
        <message numerus="yes">
            <source>%n member(s)</source>
            <translation>
                <numerusform>%n üzv</numerusform>
                <numerusform>%n üzv</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n queue(s)</source>
            <translation>
                <numerusform>%n növbə</numerusform>
                <numerusform>%n növbə</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ThingList</name>
        <message>
            <source>Nothing is called that</source>
            <translation>Belə ad yoxdur</translation>
        </message>
        <message>
            <source>Try fewer letters.</source>
            <translation>Daha az hərflə yoxlayın.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ThingPage</name>
        <message>
            <source>Choose one on the left, or make a new one.</source>
            <translation>Soldan birini seçin və ya yenisini yaradın.</translation>
        </message>
        <message>
            <source>Somebody has changed this meanwhile. Saving puts your version in its place; Discard shows theirs.</source>
            <translation>Bu arada kimsə bunu dəyişib. Saxlasanız, sizinki qüvvəyə minir; İmtina et onunkunu göstərir.</translation>
        </message>
        <message>
            <source>What you typed was not saved</source>
            <translation>Yazdıqlarınız saxlanmadı</translation>
        </message>
        <message>
            <source>Not saved: %1</source>
            <translation>Saxlanmadı: %1</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Saxlandı.</translation>
        </message>
        <message>
            <source>Take back into use</source>
            <translation>Yenidən istifadəyə qaytar</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>Kənara qoy</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::TimeMachine</name>
        <message>
            <source>Moment of the board</source>
            <translation>Lövhənin anı</translation>
        </message>
        <message>
            <source>Back in time, up to seven days</source>
            <translation>Vaxtda geri, ən çox yeddi gün</translation>
        </message>
        <message>
            <source>Date and time of the board</source>
            <translation>Lövhənin tarixi və saatı</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>İndi</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::TimePopover</name>
        <message>
            <source>This time is over already.</source>
            <translation>Bu vaxt keçib.</translation>
        </message>
        <message>
            <source>Send at</source>
            <translation>Göndərilmə vaxtı</translation>
        </message>
        <message>
            <source>Date and time at which it leaves</source>
            <translation>Gedəcəyi tarix və saat</translation>
        </message>
        <message>
            <source>Schedule</source>
            <translation>Planla</translation>
        </message>
        <message>
            <source>Choose a time</source>
            <translation>Vaxt seçin</translation>
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
            <translation>Mesajı kopyala</translation>
        </message>
        <message>
            <source>Copy link</source>
            <translation>Keçidi kopyala</translation>
        </message>
        <message>
            <source>To the newest message (End)</source>
            <translation>Ən yeni mesaja keç (End)</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Mesajlar</translation>
        </message>
        <message>
            <source>Scroll messages</source>
            <translation>Mesajları sürüşdür</translation>
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
            <translation>Bağla</translation>
        </message>
        <message numerus="yes">
            <source>%1. Undo with %2 within %n second(s).</source>
            <translation>
                <numerusform>%1. %n saniyə ərzində %2 ilə geri götürülür.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (%2 s)</source>
            <translation>%1 (%2 san)</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s) left</source>
            <translation>
                <numerusform>%n saniyə qalıb</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Together</name>
        <message>
            <source>A colleague</source>
            <translation>Bir həmkarınız</translation>
        </message>
        <message>
            <source>%1 is writing an answer</source>
            <translation>%1 cavab yazır</translation>
        </message>
        <message>
            <source>%1 are writing an answer</source>
            <translation>%1 cavab yazır</translation>
        </message>
        <message>
            <source>%1 is looking at this</source>
            <translation>%1 bu söhbətə baxır</translation>
        </message>
        <message>
            <source>%1 and %2 are looking at this</source>
            <translation>%1 və %2 bu söhbətə baxır</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %Ln other(s) are looking at this</source>
            <translation>
                <numerusform>%1 və daha %Ln nəfər bu söhbətə baxır</numerusform>
                <numerusform>%1 və daha %Ln nəfər bu söhbətə baxır</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::TopBar</name>
        <message>
            <source>Search customers, conversations, messages</source>
            <translation>Müştəri, söhbət və ya mesaj axtar</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Axtar</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Açıq</translation>
        </message>
        <message>
            <source>Unread</source>
            <translation>Oxunmamış</translation>
        </message>
        <message numerus="yes">
            <source>Notices, %n new</source>
            <translation>
                <numerusform>Bildirişlər, %n yeni</numerusform>
                <numerusform>Bildirişlər, %n yeni</numerusform>
            </translation>
        </message>
        <message>
            <source>Notices</source>
            <translation>Bildirişlər</translation>
        </message>
        <message>
            <source>Show or hide the customer</source>
            <translation>Müştərini göstər və ya gizlət</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::TrendLine</name>
        <message>
            <source>Today: %1 arrived, at most %2 waited at once</source>
            <translation>Bu gün: %1 gəldi, eyni anda ən çox %2 gözlədi</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>Gələn</translation>
        </message>
        <message>
            <source>Most waiting</source>
            <translation>Ən çox gözləyən</translation>
        </message>
        <message>
            <source>%1: %2 arrived, %3 accepted, at most %4 waited</source>
            <translation>%1: %2 gəldi, %3 götürüldü, ən çox %4 gözlədi</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::UserForm</name>
        <message>
            <source>Extension</source>
            <translation>Daxili nömrə</translation>
        </message>
        <message>
            <source>Of the phone that rings for calls from the queues.</source>
            <translation>Növbələrdən gələn zənglərdə çalan telefonun.</translation>
        </message>
        <message>
            <source>Letters, digits and + * # . _ - only.</source>
            <translation>Yalnız hərf, rəqəm və + * # . _ -</translation>
        </message>
        <message>
            <source>%1 has this extension.</source>
            <translation>Bu daxili nömrə %1 adlı şəxsdədir.</translation>
        </message>
        <message>
            <source>A sign-in name is needed.</source>
            <translation>Giriş adı lazımdır.</translation>
        </message>
        <message>
            <source>Small letters without accents, digits and . _ - @ + only.</source>
            <translation>Yalnız latın kiçik hərfləri, rəqəmlər və . _ - @ +</translation>
        </message>
        <message>
            <source>%1 signs in with this name already.</source>
            <translation>%1 artıq bu adla daxil olur.</translation>
        </message>
        <message>
            <source>A name is needed.</source>
            <translation>Ad lazımdır.</translation>
        </message>
        <message>
            <source>A password has at least %1 characters.</source>
            <translation>Parol ən azı %1 simvoldur.</translation>
        </message>
        <message>
            <source>A password is neither the sign-in name nor the name.</source>
            <translation>Parol giriş adı və ya ad ola bilməz.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Ad</translation>
        </message>
        <message>
            <source>Customers and colleagues see it.</source>
            <translation>Müştərilər və həmkarlar görür.</translation>
        </message>
        <message>
            <source>Sign-in name</source>
            <translation>Giriş adı</translation>
        </message>
        <message>
            <source>What is typed at the desk, beside the password.</source>
            <translation>İş yerində parolla birlikdə yazılan ad.</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rol</translation>
        </message>
        <message>
            <source>Your own role is changed by another administrator.</source>
            <translation>Öz rolunuzu başqa inzibatçı dəyişir.</translation>
        </message>
        <message>
            <source>First password</source>
            <translation>İlk parol</translation>
        </message>
        <message>
            <source>May be left out and set later; until then nobody signs in with this name.</source>
            <translation>Boş qala və sonra verilə bilər; o vaxta qədər bu adla daxil olmaq olmur.</translation>
        </message>
        <message>
            <source>Teams</source>
            <translation>Komandalar</translation>
        </message>
        <message>
            <source>Find a team</source>
            <translation>Komanda axtar</translation>
        </message>
        <message>
            <source>There is no team yet.</source>
            <translation>Hələ komanda yoxdur.</translation>
        </message>
        <message>
            <source>Own queues</source>
            <translation>Öz növbələri</translation>
        </message>
        <message>
            <source>Besides those of the teams.</source>
            <translation>Komandaların baxdıqlarına əlavə olaraq.</translation>
        </message>
        <message>
            <source>Find a queue</source>
            <translation>Növbə axtar</translation>
        </message>
        <message>
            <source>There is no queue yet.</source>
            <translation>Hələ növbə yoxdur.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::UserPage</name>
        <message>
            <source>Users</source>
            <translation>İstifadəçilər</translation>
        </message>
        <message>
            <source>Who may sign in, and what each may see.</source>
            <translation>Kim daxil ola bilər, kim nəyi görür.</translation>
        </message>
        <message>
            <source>New user</source>
            <translation>Yeni istifadəçi</translation>
        </message>
        <message>
            <source>Find by name, sign-in name or team</source>
            <translation>Ad, giriş adı və ya komanda axtar</translation>
        </message>
        <message>
            <source>Those who may not sign in</source>
            <translation>Daxil ola bilməyənlər</translation>
        </message>
        <message>
            <source>Nobody signs in yet</source>
            <translation>Hələ heç kim daxil olmur</translation>
        </message>
        <message>
            <source>A user has a name, a role and a password.</source>
            <translation>İstifadəçinin adı, rolu və parolu olur.</translation>
        </message>
        <message>
            <source>May not sign in</source>
            <translation>Daxil ola bilməz</translation>
        </message>
        <message>
            <source>Let sign in again</source>
            <translation>Yenidən daxil ola bilsin</translation>
        </message>
        <message>
            <source>Disable sign-in</source>
            <translation>Daxil olmağı bağla</translation>
        </message>
        <message>
            <source>The user is there, without a password: %1</source>
            <translation>İstifadəçi yaradıldı, parolu yoxdur: %1</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ViewsButton</name>
        <message>
            <source>Inbox</source>
            <translation>Gələnlər</translation>
        </message>
        <message>
            <source>Inbox, choose a view</source>
            <translation>Gələnlər, görünüş seçin</translation>
        </message>
        <message>
            <source>View: %1, changed</source>
            <translation>Görünüş: %1, dəyişib</translation>
        </message>
        <message>
            <source>View: %1</source>
            <translation>Görünüş: %1</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>dəyişib</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ViewsPopover</name>
        <message>
            <source>Views of the inbox</source>
            <translation>Gələnlər qutusunun görünüşləri</translation>
        </message>
        <message>
            <source>Type to find, or press a digit</source>
            <translation>Yazıb tapın və ya rəqəm basın</translation>
        </message>
        <message>
            <source>Save what is shown as a view…</source>
            <translation>Göstəriləni görünüş kimi saxla…</translation>
        </message>
        <message>
            <source>Whole inbox</source>
            <translation>Bütün gələnlər</translation>
        </message>
        <message>
            <source>Without a filter</source>
            <translation>Filtrsiz</translation>
        </message>
        <message>
            <source>No view is kept yet: choose a filter, then save it under a name.</source>
            <translation>Hələ görünüş yoxdur: filtr seçin, sonra adla saxlayın.</translation>
        </message>
        <message>
            <source>Nothing is called that</source>
            <translation>Bu adda heç nə yoxdur</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Adını dəyiş…</translation>
        </message>
        <message>
            <source>Let it show what is shown now</source>
            <translation>İndi göstəriləni göstərsin</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Sil</translation>
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
            <translation>bağlı</translation>
        </message>
        <message>
            <source>all day</source>
            <translation>bütün gün</translation>
        </message>
        <message>
            <source>%1's hours for every day up to %2</source>
            <translation>%1 saatları: %2 gününə qədər hamısına</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::When</name>
        <message>
            <source>now</source>
            <translation>indi</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 dəq</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 saat</translation>
        </message>
        <message>
            <source>%1 d</source>
            <translation>%1 gün</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Dünən</translation>
        </message>
        <message>
            <source>Tomorrow %1</source>
            <translation>Sabah %1</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::WhyPopup</name>
        <message>
            <source>Why me?</source>
            <translation>Niyə mən?</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::WhyWords</name>
        <message>
            <source>You were the only one who could take it.</source>
            <translation>Götürə biləcək tək siz idiniz.</translation>
        </message>
        <message>
            <source>You were the last to talk to this customer.</source>
            <translation>Bu müştəri ilə axırıncı siz danışmısınız.</translation>
        </message>
        <message>
            <source>You had the least in hand.</source>
            <translation>Əlində ən az iş olan siz idiniz.</translation>
        </message>
        <message>
            <source>You had been free the longest.</source>
            <translation>Ən çoxdan boş olan siz idiniz.</translation>
        </message>
        <message>
            <source>You and others were equal; somebody had to come first.</source>
            <translation>Siz və başqaları bərabər idiniz; kimsə birinci olmalı idi.</translation>
        </message>
        <message>
            <source>The customer had waited for %1.</source>
            <translation>Müştərinin gözlədiyi müddət: %1.</translation>
        </message>
        <message>
            <source>Next would have been: %1.</source>
            <translation>Növbədəki: %1.</translation>
        </message>
        <message numerus="yes">
            <source>%n more urgent waited that nobody could take.</source>
            <translation>
                <numerusform>Heç kimin götürə bilmədiyi daha təcili %n iş gözləyirdi.</numerusform>
                <numerusform>Heç kimin götürə bilmədiyi daha təcili %n iş gözləyirdi.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The skills asked for had been lowered by %n level(s).</source>
            <translation>
                <numerusform>Tələb olunan bacarıqlar %n səviyyə endirilmişdi.</numerusform>
                <numerusform>Tələb olunan bacarıqlar %n səviyyə endirilmişdi.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n colleague(s) were not ready.</source>
            <translation>
                <numerusform>%n həmkarınız hazır deyildi.</numerusform>
                <numerusform>%n həmkarınız hazır deyildi.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n colleague(s) lacked a skill it asks for.</source>
            <translation>
                <numerusform>%n həmkarınızda tələb olunan bir bacarıq yox idi.</numerusform>
                <numerusform>%n həmkarınızda tələb olunan bir bacarıq yox idi.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n colleague(s) had their hands full.</source>
            <translation>
                <numerusform>%n həmkarınızın əli dolu idi.</numerusform>
                <numerusform>%n həmkarınızın əli dolu idi.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n colleague(s) had just let it pass.</source>
            <translation>
                <numerusform>%n həmkarınız indicə götürməmişdi.</numerusform>
                <numerusform>%n həmkarınız indicə götürməmişdi.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n colleague(s) were kept free for what is more urgent.</source>
            <translation>
                <numerusform>%n həmkarınız daha təcili işlər üçün boş saxlanılırdı.</numerusform>
                <numerusform>%n həmkarınız daha təcili işlər üçün boş saxlanılırdı.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n colleague(s) had to let somebody else go first.</source>
            <translation>
                <numerusform>%n həmkarınız üstünlüyü başqasına vermişdi.</numerusform>
                <numerusform>%n həmkarınız üstünlüyü başqasına vermişdi.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n colleague(s) were not meant: it was handed over.</source>
            <translation>
                <numerusform>Təhvil verildiyi üçün %n həmkarınızdan soruşulmadı.</numerusform>
                <numerusform>Təhvil verildiyi üçün %n həmkarınızdan soruşulmadı.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::WideningList</name>
        <message>
            <source>nobody else</source>
            <translation>heç biri</translation>
        </message>
        <message>
            <source>as asked for</source>
            <translation>tələb olunan kimi</translation>
        </message>
        <message>
            <source>lower by %1</source>
            <translation>%1 aşağı</translation>
        </message>
        <message>
            <source>any level or none</source>
            <translation>fərq etməz</translation>
        </message>
        <message>
            <source>Say after how long.</source>
            <translation>Nə qədər sonra olduğunu yazın.</translation>
        </message>
        <message>
            <source>This time is there already.</source>
            <translation>Bu müddət artıq var.</translation>
        </message>
        <message>
            <source>It changes nothing: choose a level, a queue or a priority.</source>
            <translation>Heç nə dəyişmir: səviyyə, növbə və ya üstünlük seçin.</translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <translation>%1-ci sətir: %2</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Nə vaxt</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>Səviyyələr</translation>
        </message>
        <message>
            <source>Also to agents of</source>
            <translation>Bu növbəyə baxanlara da</translation>
        </message>
        <message>
            <source>Priority +</source>
            <translation>Üstünlük +</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>Addım əlavə et</translation>
        </message>
        <message>
            <source>Remove this step</source>
            <translation>Bu addımı çıxar</translation>
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
            <translation>Mağazanızda çat</translation>
        </message>
        <message>
            <source>One line in your pages shows the chat. Only pages you name below may use it.</source>
            <translation>Səhifələrinizdəki bir sətir çatı göstərir. Yalnız aşağıda yazdığınız səhifələr istifadə edə bilər.</translation>
        </message>
        <message>
            <source>“%1” is not the address of a shop. Write it like https://shop.example</source>
            <translation>“%1” mağaza ünvanı deyil. Belə yazın: https://shop.example</translation>
        </message>
        <message>
            <source>Switch the chat on first.</source>
            <translation>Əvvəlcə çatı açın.</translation>
        </message>
        <message>
            <source>Opening the door for visitors …</source>
            <translation>Ziyarətçilər üçün qapı açılır …</translation>
        </message>
        <message>
            <source>Visitors can write at %1</source>
            <translation>Ziyarətçilər %1 ünvanından yaza bilər</translation>
        </message>
        <message>
            <source>Appears when the chat is open</source>
            <translation>Çat açılanda görünür</translation>
        </message>
        <message>
            <source>Visitors of my shop may write to us</source>
            <translation>Mağazamın ziyarətçiləri bizə yaza bilər</translation>
        </message>
        <message>
            <source>Name of the shop</source>
            <translation>Mağazanın adı</translation>
        </message>
        <message>
            <source>Network address</source>
            <translation>Şəbəkə ünvanı</translation>
        </message>
        <message>
            <source>Port (0: any)</source>
            <translation>Port (0: istənilən)</translation>
        </message>
        <message>
            <source>Pages that may show the chat, one on each line</source>
            <translation>Çatı göstərə biləcək səhifələr, hər sətirdə bir</translation>
        </message>
        <message>
            <source>The line for your pages</source>
            <translation>Səhifələriniz üçün sətir</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopyala</translation>
        </message>
        <message>
            <source>Save and open the chat</source>
            <translation>Saxla və çatı aç</translation>
        </message>
        <message>
            <source>Side of the page</source>
            <translation>Səhifənin hansı tərəfində</translation>
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
            <translation>Söhbətin görünüşü</translation>
        </message>
        <message>
            <source>As the visitor's system</source>
            <translation>Ziyarətçinin sistemi kimi</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Açıq</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Tünd</translation>
        </message>
        <message>
            <source>Colour of its buttons</source>
            <translation>Düymələrinin rəngi</translation>
        </message>
        <message>
            <source>As its brand has it</source>
            <translation>Brendindəki kimi</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Words</name>
        <message>
            <source>Call back</source>
            <translation>Geri zəng</translation>
        </message>
        <message>
            <source>Waits for an agent</source>
            <translation>Operator gözləyir</translation>
        </message>
        <message>
            <source>Wants to be called</source>
            <translation>Geri zəng istəyir</translation>
        </message>
        <message>
            <source>This cannot be done like that.</source>
            <translation>Bu belə edilə bilməz.</translation>
        </message>
        <message>
            <source>It is not there any more.</source>
            <translation>Artıq orada deyil.</translation>
        </message>
        <message>
            <source>Somebody else was faster. Look again.</source>
            <translation>Başqası daha tez idi. Yenidən baxın.</translation>
        </message>
        <message>
            <source>You may not do this.</source>
            <translation>Buna icazəniz yoxdur.</translation>
        </message>
        <message>
            <source>This is not possible here.</source>
            <translation>Bu burada mümkün deyil.</translation>
        </message>
        <message>
            <source>This is too large.</source>
            <translation>Bu çox böyükdür.</translation>
        </message>
        <message>
            <source>The disk is full. Make room; nothing that was kept is lost.</source>
            <translation>Disk doludur. Yer açın; saxlanılan heç nə itməyib.</translation>
        </message>
        <message>
            <source>The data is damaged.</source>
            <translation>Məlumat zədələnib.</translation>
        </message>
        <message>
            <source>Not possible right now. Try again in a moment.</source>
            <translation>Hazırda mümkün deyil. Bir azdan yenidən cəhd edin.</translation>
        </message>
        <message>
            <source>The other side cannot be reached. Santral goes on trying.</source>
            <translation>Qarşı tərəfə çatmaq olmur. Santral cəhdə davam edir.</translation>
        </message>
        <message>
            <source>The server's certificate is not trusted.</source>
            <translation>Serverin sertifikatına etibar edilmir.</translation>
        </message>
        <message>
            <source>The other side refused it.</source>
            <translation>Qarşı tərəf rədd etdi.</translation>
        </message>
        <message>
            <source>The other side did not answer in time.</source>
            <translation>Qarşı tərəf vaxtında cavab vermədi.</translation>
        </message>
        <message>
            <source>The connection ended.</source>
            <translation>Bağlantı bitdi.</translation>
        </message>
        <message>
            <source>The disk cannot be written.</source>
            <translation>Diskə yazmaq olmur.</translation>
        </message>
        <message>
            <source>Something went wrong inside Santral. The log says more.</source>
            <translation>Santral-da xəta baş verdi. Jurnalda təfərrüatı var.</translation>
        </message>
        <message>
            <source>The server does not accept user and password. Type them again.</source>
            <translation>Server istifadəçi və parolu qəbul etmir. Yenidən yazın.</translation>
        </message>
        <message>
            <source>The password is missing.</source>
            <translation>Parol yoxdur.</translation>
        </message>
        <message>
            <source>There is no server with this name. Check the spelling.</source>
            <translation>Bu adda server yoxdur. Yazılışı yoxlayın.</translation>
        </message>
        <message>
            <source>Names cannot be looked up. Check the network.</source>
            <translation>Adlar soruşula bilmir. Şəbəkəni yoxlayın.</translation>
        </message>
        <message>
            <source>Nothing answers on this port. Check the port number.</source>
            <translation>Bu portda cavab verən yoxdur. Port nömrəsini yoxlayın.</translation>
        </message>
        <message>
            <source>There is no way to this server. Check the network.</source>
            <translation>Bu serverə yol yoxdur. Şəbəkəni yoxlayın.</translation>
        </message>
        <message>
            <source>Looking up the name took too long. Check the network.</source>
            <translation>Adın soruşulması çox çəkdi. Şəbəkəni yoxlayın.</translation>
        </message>
        <message>
            <source>The server did not answer. Check address and port.</source>
            <translation>Server cavab vermədi. Ünvanı və portu yoxlayın.</translation>
        </message>
        <message>
            <source>The server did not finish the encryption. Check port and security.</source>
            <translation>Server şifrələməni tamamlamadı. Portu və təhlükəsizliyi yoxlayın.</translation>
        </message>
        <message>
            <source>This port speaks without encryption. Choose STARTTLS or another port.</source>
            <translation>Bu port şifrəsiz işləyir. STARTTLS və ya başqa port seçin.</translation>
        </message>
        <message>
            <source>The server's encryption is too old. Ask whoever runs it.</source>
            <translation>Serverin şifrələməsi çox köhnədir. İdarə edəndən soruşun.</translation>
        </message>
        <message>
            <source>The server's certificate has expired. Ask whoever runs it to renew it.</source>
            <translation>Serverin sertifikatının vaxtı bitib. İdarə edəndən yeniləməsini xahiş edin.</translation>
        </message>
        <message>
            <source>The server's certificate is not valid yet. Check this computer's clock.</source>
            <translation>Serverin sertifikatı hələ etibarlı deyil. Bu kompüterin saatını yoxlayın.</translation>
        </message>
        <message>
            <source>The certificate belongs to another server. Check the server's name.</source>
            <translation>Sertifikat başqa serverindir. Serverin adını yoxlayın.</translation>
        </message>
        <message>
            <source>The certificate is self-signed. Give the authority's file if it is yours.</source>
            <translation>Sertifikat özü imzalıdır. Sizindirsə, mərkəzin faylını verin.</translation>
        </message>
        <message>
            <source>Nobody trusted has issued the certificate. Give the authority's file if it is yours.</source>
            <translation>Sertifikatı etibarlı mərkəz verməyib. Sizindirsə, mərkəzin faylını verin.</translation>
        </message>
        <message>
            <source>The server's certificate was withdrawn. Do not sign in; ask whoever runs it.</source>
            <translation>Serverin sertifikatı geri götürülüb. Daxil olmayın; idarə edəndən soruşun.</translation>
        </message>
        <message>
            <source>The server's certificate cannot be used. Ask whoever runs it.</source>
            <translation>Serverin sertifikatı istifadə oluna bilmir. İdarə edəndən soruşun.</translation>
        </message>
        <message>
            <source>Passwords are not sent without encryption. Choose TLS or STARTTLS.</source>
            <translation>Parollar şifrəsiz göndərilmir. TLS və ya STARTTLS seçin.</translation>
        </message>
        <message>
            <source>The server offers no STARTTLS. Choose TLS.</source>
            <translation>Server STARTTLS təklif etmir. TLS seçin.</translation>
        </message>
        <message>
            <source>The mailbox has no inbox. Ask whoever runs it.</source>
            <translation>Qutuda gələnlər yoxdur. İdarə edəndən soruşun.</translation>
        </message>
        <message>
            <source>The server does not let this address send. Check the address.</source>
            <translation>Server bu ünvanın göndərməsinə icazə vermir. Ünvanı yoxlayın.</translation>
        </message>
        <message>
            <source>The recipient's address does not exist.</source>
            <translation>Alıcının ünvanı yoxdur.</translation>
        </message>
        <message>
            <source>Another program uses this port. Choose another one, or 0 for any.</source>
            <translation>Bu portu başqa proqram istifadə edir. Başqasını və ya 0 seçin.</translation>
        </message>
        <message>
            <source>No connection. Santral goes on trying.</source>
            <translation>Bağlantı yoxdur. Santral cəhdə davam edir.</translation>
        </message>
        <message>
            <source>The server answers in a way that is not understood.</source>
            <translation>Serverin cavabı anlaşılmır.</translation>
        </message>
        <message>
            <source>The server ended the connection.</source>
            <translation>Server bağlantını bitirdi.</translation>
        </message>
        <message>
            <source>The server did not answer in time.</source>
            <translation>Server vaxtında cavab vermədi.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>Disk doludur.</translation>
        </message>
        <message>
            <source>Find the server</source>
            <translation>Serveri tap</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Qoşul</translation>
        </message>
        <message>
            <source>Check the certificate</source>
            <translation>Sertifikatı yoxla</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Daxil ol</translation>
        </message>
        <message>
            <source>Open the inbox</source>
            <translation>Gələnləri aç</translation>
        </message>
        <message>
            <source>Send mail</source>
            <translation>Məktub göndər</translation>
        </message>
        <message>
            <source>Register the phone</source>
            <translation>Telefonu qeydiyyata al</translation>
        </message>
        <message>
            <source>The account cannot be read. Check user, domain and proxy.</source>
            <translation>Hesab oxunmur. İstifadəçi, domen və proksini yoxlayın.</translation>
        </message>
        <message>
            <source>The telephone server does not accept this password. Type it again.</source>
            <translation>Telefon serveri bu parolu qəbul etmir. Yenidən yazın.</translation>
        </message>
        <message>
            <source>The telephone server does not know this user. Check the extension.</source>
            <translation>Telefon serveri bu istifadəçini tanımır. Daxili nömrəni yoxlayın.</translation>
        </message>
        <message>
            <source>There is no server with this name. Check the domain.</source>
            <translation>Bu adda server yoxdur. Domeni yoxlayın.</translation>
        </message>
        <message>
            <source>The telephone server does not answer. Check address, port and transport.</source>
            <translation>Telefon serveri cavab vermir. Ünvan, port və nəqliyyatı yoxlayın.</translation>
        </message>
        <message>
            <source>The server's certificate is not trusted. Ask whoever runs it.</source>
            <translation>Serverin sertifikatına etibar edilmir. İdarə edəndən soruşun.</translation>
        </message>
        <message>
            <source>The telephone server refused the registration. Ask whoever runs it.</source>
            <translation>Telefon serveri qeydiyyatı rədd etdi. İdarə edəndən soruşun.</translation>
        </message>
        <message>
            <source>There is no network. Santral tries again by itself.</source>
            <translation>Şəbəkə yoxdur. Santral özü yenidən cəhd edəcək.</translation>
        </message>
        <message>
            <source>The phone program cannot be started. Install Santral again.</source>
            <translation>Telefon proqramı başladıla bilmir. Santral-ı yenidən quraşdırın.</translation>
        </message>
        <message>
            <source>Another Santral of yours has the phone. Close it to use the phone here.</source>
            <translation>Telefonu açıq olan başqa bir Santral istifadə edir. Burada istifadə etmək üçün onu bağlayın.</translation>
        </message>
        <message>
            <source>Chat open</source>
            <translation>Çat açıqdır</translation>
        </message>
        <message>
            <source>Chat closed</source>
            <translation>Çat bağlıdır</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Söhbət</translation>
        </message>
        <message>
            <source>Mail up to date</source>
            <translation>Poçt yenidir</translation>
        </message>
        <message>
            <source>Mail not connected</source>
            <translation>Poçt qoşulmayıb</translation>
        </message>
        <message>
            <source>Mail connecting</source>
            <translation>Poçt qoşulur</translation>
        </message>
        <message>
            <source>Phone ready</source>
            <translation>Telefon hazırdır</translation>
        </message>
        <message>
            <source>Phone not connected</source>
            <translation>Telefon qoşulmayıb</translation>
        </message>
        <message>
            <source>Phone connecting</source>
            <translation>Telefon qoşulur</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Bu gün</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Dünən</translation>
        </message>
        <message>
            <source>dddd d MMMM</source>
            <extracomment>Format of a day this year, as QLocale understands it: "Wednesday 12 November"</extracomment>
            <translation>d MMMM, dddd</translation>
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <extracomment>Format of a day in another year</extracomment>
            <translation>d MMMM yyyy</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>Sabah</translation>
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
            <translation>Müştəri</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Sistem</translation>
        </message>
        <message>
            <source>Waiting to be sent</source>
            <translation>Göndərilməyi gözləyir</translation>
        </message>
        <message>
            <source>Being sent</source>
            <translation>Göndərilir</translation>
        </message>
        <message>
            <source>May not have been sent</source>
            <translation>Göndərilməmiş ola bilər</translation>
        </message>
        <message>
            <source>Not sent</source>
            <translation>Göndərilmədi</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Göndərildi</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Çatdırıldı</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Oxundu</translation>
        </message>
        <message>
            <source>no connection</source>
            <translation>əlaqə yoxdur</translation>
        </message>
        <message>
            <source>the mailbox does not exist</source>
            <translation>belə poçt qutusu yoxdur</translation>
        </message>
        <message>
            <source>the mailbox is full</source>
            <translation>poçt qutusu doludur</translation>
        </message>
        <message>
            <source>the other side refused it</source>
            <translation>qarşı tərəf qəbul etmədi</translation>
        </message>
        <message>
            <source>it is too large</source>
            <translation>həddən artıq böyükdür</translation>
        </message>
        <message>
            <source>the server is busy; it will be tried again</source>
            <translation>server məşğuldur; yenidən cəhd ediləcək</translation>
        </message>
        <message>
            <source>the server did not answer in time</source>
            <translation>server vaxtında cavab vermədi</translation>
        </message>
        <message>
            <source>the connection broke before it was confirmed</source>
            <translation>təsdiq gəlmədən əlaqə kəsildi</translation>
        </message>
        <message>
            <source>Santral ended before it was confirmed</source>
            <translation>Santral təsdiq gəlməmiş bağlandı</translation>
        </message>
        <message>
            <source>the mail server refused the password</source>
            <translation>poçt serveri parolu qəbul etmədi</translation>
        </message>
        <message>
            <source>Outgoing call</source>
            <translation>Çıxan zəng</translation>
        </message>
        <message>
            <source>Missed call</source>
            <translation>Buraxılmış zəng</translation>
        </message>
        <message>
            <source>Incoming call</source>
            <translation>Gələn zəng</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>Davam edir</translation>
        </message>
        <message>
            <source>Ringing</source>
            <translation>Zəng çalır</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Cavablandırıldı</translation>
        </message>
        <message>
            <source>Nobody answered</source>
            <translation>Heç kim cavab vermədi</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>Rədd edildi</translation>
        </message>
        <message>
            <source>Line busy</source>
            <translation>Xətt məşğuldur</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Cavab yoxdur</translation>
        </message>
        <message>
            <source>Hung up before it was answered</source>
            <translation>Cavab verilməmiş bağlandı</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Alınmadı</translation>
        </message>
        <message>
            <source>Failed: %1</source>
            <translation>Alınmadı: %1</translation>
        </message>
        <message>
            <source>Conversation opened</source>
            <translation>Müraciət açıldı</translation>
        </message>
        <message>
            <source>Given back</source>
            <translation>Geri qaytarıldı</translation>
        </message>
        <message>
            <source>%1 gave it back</source>
            <translation>%1 geri qaytardı</translation>
        </message>
        <message>
            <source>Assigned to %1</source>
            <translation>%1 adlı operatora təyin edildi</translation>
        </message>
        <message>
            <source>%1 took it</source>
            <translation>%1 götürdü</translation>
        </message>
        <message>
            <source>%1 assigned it to %2</source>
            <translation>%1 bunu %2 adlı operatora təyin etdi</translation>
        </message>
        <message>
            <source>Reopened</source>
            <translation>Yenidən açıldı</translation>
        </message>
        <message>
            <source>Reopened by %1</source>
            <translation>%1 yenidən açdı</translation>
        </message>
        <message>
            <source>Snoozed until %1</source>
            <translation>Təxirə salındı: %1</translation>
        </message>
        <message>
            <source>Snoozed</source>
            <translation>Təxirə salınıb</translation>
        </message>
        <message>
            <source>Tag added: %1</source>
            <translation>Etiket əlavə olundu: %1</translation>
        </message>
        <message>
            <source>Tag removed: %1</source>
            <translation>Etiket silindi: %1</translation>
        </message>
        <message>
            <source>file %1</source>
            <translation>fayl %1</translation>
        </message>
        <message>
            <source>Internal note</source>
            <translation>Daxili qeyd</translation>
        </message>
        <message>
            <source>No subject</source>
            <translation>Mövzusuz</translation>
        </message>
        <message>
            <source>No text</source>
            <translation>Mətn yoxdur</translation>
        </message>
        <message>
            <source>Solved</source>
            <translation>Həll olundu</translation>
        </message>
        <message>
            <source>Solved by %1</source>
            <translation>%1 həll olundu kimi qeyd etdi</translation>
        </message>
        <message>
            <source>This address or port cannot be opened here. Use 127.0.0.1 and port 0.</source>
            <translation>Bu ünvan və ya port burada açıla bilmir. 127.0.0.1 və 0 portundan istifadə edin.</translation>
        </message>
        <message>
            <source>The authority's file cannot be read. Check its name.</source>
            <translation>Sertifikat mərkəzinin faylı oxuna bilmir. Adını yoxlayın.</translation>
        </message>
        <message>
            <source>The server does not let this user in. Ask whoever runs it.</source>
            <translation>Server bu istifadəçini buraxmır. İdarə edəndən soruşun.</translation>
        </message>
        <message>
            <source>The server takes no password from programs. Ask whoever runs it.</source>
            <translation>Server proqramlardan parol qəbul etmir. İdarə edəndən soruşun.</translation>
        </message>
        <message>
            <source>The server is busy right now. In a while it may work.</source>
            <translation>Server indi məşğuldur. Bir azdan alına bilər.</translation>
        </message>
        <message>
            <source>The server refused the connection. Ask whoever runs it.</source>
            <translation>Server əlaqəni rədd etdi. İdarə edəndən soruşun.</translation>
        </message>
        <message>
            <source>What comes in cannot be kept on this computer. Look at the disk.</source>
            <translation>Gələnlər bu kompüterdə saxlanıla bilmir. Diskə baxın.</translation>
        </message>
        <message>
            <source>The recipient's mailbox is full.</source>
            <translation>Alıcının poçt qutusu doludur.</translation>
        </message>
        <message>
            <source>The mail is too large for the server. Send it without its files.</source>
            <translation>Məktub server üçün həddən artıq böyükdür. Faylsız göndərin.</translation>
        </message>
        <message>
            <source>The server refused the content of the mail. Change it, or ask whoever runs it.</source>
            <translation>Server məktubun məzmununu rədd etdi. Məzmunu dəyişin və ya idarə edəndən soruşun.</translation>
        </message>
        <message>
            <source>The server cannot use this address. Check the spelling.</source>
            <translation>Server bu ünvandan istifadə edə bilmir. Yazılışını yoxlayın.</translation>
        </message>
        <message>
            <source>the other side refused the content</source>
            <translation>qarşı tərəf məzmunu qəbul etmədi</translation>
        </message>
        <message>
            <source>not to everybody, some addresses were refused</source>
            <translation>hamıya yox, bəzi ünvanlar rədd edildi</translation>
        </message>
        <message>
            <source>the connection broke; it will be tried again</source>
            <translation>əlaqə kəsildi; yenidən cəhd ediləcək</translation>
        </message>
        <message>
            <source>the visitor is away and gets it on coming back</source>
            <translation>ziyarətçi səhifədə deyil, qayıdanda alacaq</translation>
        </message>
        <message>
            <source>an attached file is not there any more</source>
            <translation>əlavə edilmiş fayl artıq yoxdur</translation>
        </message>
        <message>
            <source>an address cannot be used</source>
            <translation>bir ünvandan istifadə etmək olmur</translation>
        </message>
        <message>
            <source>What came is not what was sent. Try it once more.</source>
            <translation>Gələn göndərilənlə eyni deyil. Bir də sınayın.</translation>
        </message>
        <message>
            <source>The hub is being restarted.</source>
            <translation>Hub yenidən başladılır.</translation>
        </message>
        <message>
            <source>There is no Santral hub at this address. Check the address.</source>
            <translation>Bu ünvanda Santral hub-ı yoxdur. Ünvanı yoxlayın.</translation>
        </message>
        <message>
            <source>Taken out of its queue</source>
            <translation>Növbəsindən çıxarıldı</translation>
        </message>
        <message>
            <source>%1 took it out of its queue</source>
            <translation>%1 növbəsindən çıxardı</translation>
        </message>
        <message>
            <source>Moved to %1</source>
            <translation>%1 növbəsinə köçürüldü</translation>
        </message>
        <message>
            <source>%1 moved it to %2</source>
            <translation>%1 bunu %2 növbəsinə köçürdü</translation>
        </message>
        <message>
            <source>This file is not kept on this computer. It can be opened once the hub is reached again.</source>
            <translation>Bu fayl bu kompüterdə yoxdur. Hub yenidən əlçatan olanda açıla bilər.</translation>
        </message>
        <message>
            <source>This Santral is too old for the hub. Install the current one.</source>
            <translation>Bu Santral hub üçün çox köhnədir. Cari versiyanı quraşdırın.</translation>
        </message>
        <message>
            <source>The hub is too old for this Santral. Ask whoever runs it.</source>
            <translation>Hub bu Santral üçün çox köhnədir. Hub-ı idarə edəndən soruşun.</translation>
        </message>
        <message>
            <source>The connection broke off.</source>
            <translation>Bağlantı qırıldı.</translation>
        </message>
        <message>
            <source>An administrator has ended your access to this hub. Ask whoever runs it if that is a mistake.</source>
            <translation>Administrator bu hub-a girişinizi bitirib. Səhv olduğunu düşünürsünüzsə, hub-ı idarə edəndən soruşun.</translation>
        </message>
        <message>
            <source>The keychain of this computer does not give the sign-in. Close Santral and start it again to sign in.</source>
            <translation>Bu kompüterin açar zənciri girişi vermir. Daxil olmaq üçün Santral-ı bağlayıb yenidən başladın.</translation>
        </message>
        <message>
            <source>Solved: %1</source>
            <translation>Həll olundu: %1</translation>
        </message>
        <message>
            <source>Solved by %1: %2</source>
            <translation>%1 həll etdi: %2</translation>
        </message>
        <message>
            <source>Leaves later</source>
            <translation>Sonra gedəcək</translation>
        </message>
        <message>
            <source>Leaves at %1</source>
            <translation>Göndərilmə saatı: %1</translation>
        </message>
        <message>
            <source>Leaves now</source>
            <translation>İndi gedir</translation>
        </message>
        <message>
            <source>Leaves in %1 s</source>
            <translation>%1 san sonra gedəcək</translation>
        </message>
        <message>
            <source>Leaves: %1</source>
            <translation>Göndərilmə: %1</translation>
        </message>
        <message>
            <source>%1 cannot see this conversation and would not be told. Take the mention out.</source>
            <translation>%1 bu söhbəti görə bilmədiyi üçün xəbəri olmaz. Adının önündəki @ işarəsini silin.</translation>
        </message>
        <message>
            <source>the hub does not know yet</source>
            <translation>hub hələ bilmir</translation>
        </message>
        <message>
            <source>Merged into #%1</source>
            <translation>#%1 ilə birləşdirildi</translation>
        </message>
        <message>
            <source>%1 merged it into #%2</source>
            <translation>%1 bunu #%2 ilə birləşdirdi</translation>
        </message>
        <message>
            <source>Separated from #%1</source>
            <translation>#%1 söhbətindən ayrıldı</translation>
        </message>
        <message>
            <source>%1 separated it from #%2</source>
            <translation>%1 bunu #%2 söhbətindən ayırdı</translation>
        </message>
        <message>
            <source>Split: the rest is #%1</source>
            <translation>Bölündü: qalanı #%1</translation>
        </message>
        <message>
            <source>%1 split it: the rest is #%2</source>
            <translation>%1 böldü: qalanı #%2</translation>
        </message>
        <message>
            <source>It was merged into another conversation, where it goes on.</source>
            <translation>Başqa bir söhbətlə birləşdirildi, orada davam edir.</translation>
        </message>
        <message>
            <source>These belong to two customers. Join the customers first.</source>
            <translation>Bunlar iki ayrı müştəriyə aiddir. Əvvəlcə müştəriləri birləşdirin.</translation>
        </message>
        <message>
            <source>A call is still going on there.</source>
            <translation>Orada bir zəng hələ davam edir.</translation>
        </message>
        <message>
            <source>One of these messages has not left yet.</source>
            <translation>Bu mesajlardan biri hələ göndərilməyib.</translation>
        </message>
        <message>
            <source>The conversation begins here: nothing would be left of it.</source>
            <translation>Söhbət burada başlayır: ondan heç nə qalmazdı.</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Bölündü</translation>
        </message>
        <message>
            <source>the mailbox it leaves from has been put away</source>
            <translation>gedəcəyi e-poçt qutusu kənara qoyulub</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::WorkDesk</name>
        <message>
            <source>Work is offered to you</source>
            <translation>Sizə iş təklif olunur</translation>
        </message>
        <message>
            <source>Offered: %1</source>
            <translation>Təklif: %1</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Qəbul et</translation>
        </message>
        <message>
            <source>%1 was faster.</source>
            <translation>%1 sizi qabaqladı.</translation>
        </message>
        <message>
            <source>It is not offered any more.</source>
            <translation>Artıq sizə təklif olunmur.</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Workspace</name>
        <message>
            <source>Add a tag</source>
            <translation>Etiket əlavə et</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Əlavə et</translation>
        </message>
        <message>
            <source>Erase this customer for good?</source>
            <translation>Bu müştəri həmişəlik silinsin?</translation>
        </message>
        <message>
            <source>Name, addresses, every message, call and file of this customer are deleted here, on the hub and on every other desk. Backups forget them when they are restored. This cannot be undone.</source>
            <translation>Bu müştərinin adı, ünvanları, bütün mesajları, zəngləri və faylları burada, hub-da və digər masalarda silinir. Ehtiyat nüsxələr bərpa olunanda unudulur. Bu geri qaytarıla bilməz.</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Həmişəlik sil</translation>
        </message>
        <message>
            <source>This address belongs to another customer</source>
            <translation>Bu ünvan başqa müştərinindir</translation>
        </message>
        <message>
            <source>Join it to this one? It can be taken apart again.</source>
            <translation>Bu müştəriyə birləşdirilsin? Sonra yenidən ayrıla bilər.</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Birləşdir</translation>
        </message>
        <message>
            <source>Something new was said meanwhile</source>
            <translation>Bu arada söhbətə yeni bir şey əlavə olundu</translation>
        </message>
        <message>
            <source>%1 answered meanwhile</source>
            <translation>Bu arada %1 cavab verdi</translation>
        </message>
        <message>
            <source>%1 called meanwhile</source>
            <translation>Bu arada %1 zəng etdi</translation>
        </message>
        <message>
            <source>%1 wrote meanwhile</source>
            <translation>Bu arada %1 yazdı</translation>
        </message>
        <message>
            <source>No queue: everybody sees it</source>
            <translation>Növbəsiz: hamı görür</translation>
        </message>
        <message>
            <source>Move to queue</source>
            <translation>Növbəyə köçür</translation>
        </message>
        <message>
            <source>Hand over to</source>
            <translation>Kimə təhvil verilsin?</translation>
        </message>
        <message>
            <source>Note for your colleague, if you like</source>
            <translation>Həmkarınıza qeyd (istəyə bağlı)</translation>
        </message>
        <message>
            <source>Another word …</source>
            <translation>Başqa söz …</translation>
        </message>
        <message>
            <source>How did it end?</source>
            <translation>Necə bitdi?</translation>
        </message>
        <message>
            <source>the customer has written since</source>
            <translation>müştəri o vaxtdan bəri yazıb</translation>
        </message>
        <message>
            <source>Waits for the hub</source>
            <translation>Hub gözlənilir</translation>
        </message>
        <message>
            <source>Merge into</source>
            <translation>Bununla birləşdir</translation>
        </message>
        <message>
            <source>solved</source>
            <translation>həll edildi</translation>
        </message>
        <message>
            <source>snoozed</source>
            <translation>təxirə salındı</translation>
        </message>
        <message>
            <source>open</source>
            <translation>açıq</translation>
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
                <numerusform>%n yazı ayrıca söhbət olacaq. Mövzusu nədir?</numerusform>
                <numerusform>%n yazı ayrıca söhbət olacaq. Mövzusu nədir?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::WorkWords</name>
        <message>
            <source>Lines</source>
            <translation>Xətlər</translation>
        </message>
        <message>
            <source>Calls waiting, at most</source>
            <translation>Gözləyən zəng, ən çox</translation>
        </message>
        <message>
            <source>Handing out</source>
            <translation>Paylama</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>İş saatları</translation>
        </message>
        <message>
            <source>Skills asked for</source>
            <translation>Tələb olunan bacarıqlar</translation>
        </message>
        <message>
            <source>While it waits</source>
            <translation>Gözlədikcə</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>Üstünlük</translation>
        </message>
        <message>
            <source>An offer stands for</source>
            <translation>Təklif müddəti</translation>
        </message>
        <message>
            <source>Last agent first, for</source>
            <translation>Son operator üstünlüyü</translation>
        </message>
        <message>
            <source>Keep an agent free after</source>
            <translation>Boş saxlama müddəti</translation>
        </message>
        <message>
            <source>Desk gone: back after</source>
            <translation>Masa gedəndə qaytarma</translation>
        </message>
        <message>
            <source>Quiet chat ends after</source>
            <translation>Səssiz çat müddəti</translation>
        </message>
        <message>
            <source>Wrap-up after a chat</source>
            <translation>Çatdan sonra yekun</translation>
        </message>
        <message>
            <source>Wrap-up after an e-mail</source>
            <translation>E-poçtdan sonra yekun</translation>
        </message>
        <message>
            <source>Wrap-up after a call</source>
            <translation>Zəngdən sonra yekun</translation>
        </message>
        <message>
            <source>Skills</source>
            <translation>Bacarıqlar</translation>
        </message>
        <message>
            <source>Chats, e-mails, calls at once</source>
            <translation>Eyni anda çat, e-poçt, zəng</translation>
        </message>
        <message>
            <source>A chat, an e-mail, a call counts</source>
            <translation>Çatın, e-poçtun, zəngin çəkisi</translation>
        </message>
        <message>
            <source>Together up to</source>
            <translation>Cəmi ən çox</translation>
        </message>
        <message>
            <source>First answer within</source>
            <translation>İlk cavab müddəti</translation>
        </message>
        <message>
            <source>Each next answer within</source>
            <translation>Sonrakı cavab müddəti</translation>
        </message>
        <message>
            <source>Closed within</source>
            <translation>Həll müddəti</translation>
        </message>
        <message>
            <source>Warn at</source>
            <translation>Xəbərdarlıq həddi</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Hədəf</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1%</translation>
        </message>
        <message>
            <source>always open</source>
            <translation>həmişə açıq</translation>
        </message>
        <message>
            <source>any level or none</source>
            <translation>səviyyədən asılı olmayaraq</translation>
        </message>
        <message>
            <source>levels lower by %1</source>
            <translation>səviyyələr %1 aşağı</translation>
        </message>
        <message>
            <source>also %1</source>
            <translation>həm də %1</translation>
        </message>
        <message>
            <source>priority +%1</source>
            <translation>üstünlük +%1</translation>
        </message>
        <message>
            <source>after %1: %2</source>
            <translation>%1 sonra: %2</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Saat qurşağı</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>bağlı</translation>
        </message>
        <message>
            <source>Limit: waiting</source>
            <translation>Hədd: gözləyən</translation>
        </message>
        <message>
            <source>Limit: longest wait</source>
            <translation>Hədd: ən uzun gözləmə</translation>
        </message>
        <message>
            <source>Limit: abandoned</source>
            <translation>Hədd: imtina edən</translation>
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
            <translation>Bitdi</translation>
        </message>
        <message>
            <source>How did it end?</source>
            <translation>Necə bitdi?</translation>
        </message>
        <message>
            <source>Wrap-up ends in</source>
            <translation>Yekunlaşdırmanın bitməsinə</translation>
        </message>
        <message>
            <source>In wrap-up for</source>
            <translation>Yekunlaşdırma müddəti</translation>
        </message>
        <message>
            <source>Wrap-up: %1</source>
            <translation>Yekun: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>daha %n</numerusform>
                <numerusform>daha %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing to note</source>
            <translation>Qeyd olunmasın</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Writing</name>
        <message>
            <source>%1 is typing …</source>
            <translation>%1 yazır …</translation>
        </message>
        <message>
            <source>The visitor has left the page</source>
            <translation>Ziyarətçi səhifədən çıxdı</translation>
        </message>
        <message>
            <source>Not sent: something new was said meanwhile. What you wrote is kept as a draft.</source>
            <translation>Göndərilmədi: bu arada söhbətə yeni bir şey əlavə olundu. Yazdığınız qaralama kimi saxlanılıb.</translation>
        </message>
        <message>
            <source>Note added</source>
            <translation>Qeyd əlavə edildi</translation>
        </message>
        <message>
            <source>Scheduled: %1</source>
            <translation>Planlandı: %1</translation>
        </message>
        <message>
            <source>Leaves in a moment</source>
            <translation>Bir azdan gedəcək</translation>
        </message>
    </context>
    <context>
        <name>santral::ui::CallSection</name>
        <message>
            <source>Calls</source>
            <translation>Zənglər</translation>
        </message>
        <message>
            <source>The telephone system asks the hub who gets them.</source>
            <translation>Telefon sistemi kimə düşəcəyini mərkəzdən soruşur.</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Xətlər</translation>
        </message>
        <message>
            <source>Dialled numbers whose calls come here, with commas between them.</source>
            <translation>Zəngləri bura gələn yığılan nömrələr, vergüllə ayrılır.</translation>
        </message>
        <message>
            <source>Calls waiting, at most</source>
            <translation>Gözləyən zəng, ən çox</translation>
        </message>
        <message>
            <source>0: no limit.</source>
            <translation>0: hədd yoxdur.</translation>
        </message>
        <message>
            <source>%1: letters, digits and + * # . _ - only.</source>
            <translation>%1: yalnız hərf, rəqəm və + * # . _ -</translation>
        </message>
        <message>
            <source>At most %1 lines.</source>
            <translation>Ən çox %1 xətt.</translation>
        </message>
    </context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
    <context>
        <name>santral::ui::Actions</name>
        <message numerus="yes">
            <source>%n of %1. %2</source>
            <translation>
                <numerusform>%n of %1: %2</numerusform>
                <numerusform>%n of %1: %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries are a conversation of their own</source>
            <translation>
                <numerusform>%n entry is a conversation of its own</numerusform>
                <numerusform>%n entries are a conversation of their own</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::BoardWords</name>
        <message numerus="yes">
            <source>%n ready</source>
            <translation>
                <numerusform>%n ready</numerusform>
                <numerusform>%n ready</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n busy</source>
            <translation>
                <numerusform>%n busy</numerusform>
                <numerusform>%n busy</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in wrap-up</source>
            <translation>
                <numerusform>%n in wrap-up</numerusform>
                <numerusform>%n in wrap-up</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not ready</source>
            <translation>
                <numerusform>%n not ready</numerusform>
                <numerusform>%n not ready</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n abandoned</source>
            <translation>
                <numerusform>%n abandoned</numerusform>
                <numerusform>%n abandoned</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in hand</source>
            <translation>
                <numerusform>%n in hand</numerusform>
                <numerusform>%n in hand</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n queue(s)</source>
            <translation>
                <numerusform>%n queue</numerusform>
                <numerusform>%n queues</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::BrandPage</name>
        <message numerus="yes">
            <source>%n queue(s)</source>
            <translation>
                <numerusform>%n queue</numerusform>
                <numerusform>%n queues</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::BulkBar</name>
        <message numerus="yes">
            <source>%n left as they are</source>
            <translation>
                <numerusform>%n left as it is</numerusform>
                <numerusform>%n left as they are</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n selected</numerusform>
                <numerusform>%n selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::CallBar</name>
        <message numerus="yes">
            <source>%n more on hold</source>
            <translation>
                <numerusform>%n more on hold</numerusform>
                <numerusform>%n more on hold</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::ContactCard</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::FileStrip</name>
        <message numerus="yes">
            <source>no more than %n file(s)</source>
            <translation>
                <numerusform>no more than %n file</numerusform>
                <numerusform>no more than %n files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::FilterBar</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::FilterPopover</name>
    </context>
    <context>
        <name>santral::ui::HeldBar</name>
        <message numerus="yes">
            <source>… and %n more to leave later</source>
            <translation>
                <numerusform>… and %n more to leave later</numerusform>
                <numerusform>… and %n more to leave later</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::HoursEffect</name>
        <message numerus="yes">
            <source>%n queue(s) have these hours: %1.</source>
            <translation>
                <numerusform>%n queue has these hours: %1.</numerusform>
                <numerusform>%n queues have these hours: %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Saving closes %n queue(s) at once: %1.</source>
            <translation>
                <numerusform>Saving closes %n queue at once: %1.</numerusform>
                <numerusform>Saving closes %n queues at once: %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Saving opens %n queue(s) at once: %1.</source>
            <translation>
                <numerusform>Saving opens %n queue at once: %1.</numerusform>
                <numerusform>Saving opens %n queues at once: %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::HoursPage</name>
        <message numerus="yes">
            <source>%n queue(s)</source>
            <translation>
                <numerusform>%n queue</numerusform>
                <numerusform>%n queues</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::InHandPopup</name>
        <message numerus="yes">
            <source>Read, to be told to the hub: %Ln conversation(s)</source>
            <translation>
                <numerusform>Read, to be told to the hub: %Ln conversation</numerusform>
                <numerusform>Read, to be told to the hub: %Ln conversations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>… and %Ln more</source>
            <translation>
                <numerusform>… and %Ln more</numerusform>
                <numerusform>… and %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::InboxBulk</name>
        <message numerus="yes">
            <source>%n are yours</source>
            <translation>
                <numerusform>%n is yours</numerusform>
                <numerusform>%n are yours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n given to %1</source>
            <translation>
                <numerusform>%n given to %1</numerusform>
                <numerusform>%n given to %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n given back to the team</source>
            <translation>
                <numerusform>%n given back to the team</numerusform>
                <numerusform>%n given back to the team</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n moved to %1</source>
            <translation>
                <numerusform>%n moved to %1</numerusform>
                <numerusform>%n moved to %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n taken out of their queue</source>
            <translation>
                <numerusform>%n taken out of its queue</numerusform>
                <numerusform>%n taken out of their queue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tagged: %1</source>
            <translation>
                <numerusform>%n tagged: %1</numerusform>
                <numerusform>%n tagged: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n come back %1</source>
            <translation>
                <numerusform>%n comes back %1</numerusform>
                <numerusform>%n come back %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n marked as read</source>
            <translation>
                <numerusform>%n marked as read</numerusform>
                <numerusform>%n marked as read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open again</source>
            <translation>
                <numerusform>%n open again</numerusform>
                <numerusform>%n open again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n solved</source>
            <translation>
                <numerusform>%n solved</numerusform>
                <numerusform>%n solved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>%n refused</numerusform>
                <numerusform>%n refused</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::InboxFilter</name>
        <message numerus="yes">
            <source>%n match</source>
            <translation>
                <numerusform>%n matches</numerusform>
                <numerusform>%n match</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::InboxRow</name>
        <message numerus="yes">
            <source>%n unread</source>
            <translation>
                <numerusform>%n unread</numerusform>
                <numerusform>%n unread</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::DamageWords</name>
        <message numerus="yes">
            <source>The last %Ln event(s) stored on this computer are lost. Ask whoever looks after Santral for the newest backup.</source>
            <translation>
                <numerusform>The last %Ln event stored on this computer is lost. Ask whoever looks after Santral for the newest backup.</numerusform>
                <numerusform>The last %Ln events stored on this computer are lost. Ask whoever looks after Santral for the newest backup.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The file with your drafts and settings was damaged. %Ln draft(s) were saved from it</source>
            <translation>
                <numerusform>The file with your drafts and settings was damaged. %Ln draft was saved from it</numerusform>
                <numerusform>The file with your drafts and settings was damaged. %Ln drafts were saved from it</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>, and %Ln thing(s) that wait to be sent</source>
            <translation>
                <numerusform>, and %Ln thing that waits to be sent</numerusform>
                <numerusform>, and %Ln things that wait to be sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them may have changed: read your drafts before you send them. </source>
            <translation>
                <numerusform>%Ln of them may have changed: read your drafts before you send them. </numerusform>
                <numerusform>%Ln of them may have changed: read your drafts before you send them. </numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::LinkWords</name>
        <message numerus="yes">
            <source>Loading %Ln conversation(s)</source>
            <translation>
                <numerusform>Loading %Ln conversation</numerusform>
                <numerusform>Loading %Ln conversations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) to take in</source>
            <translation>
                <numerusform>%n change to take in</numerusform>
                <numerusform>%n changes to take in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln in hand</source>
            <translation>
                <numerusform>%Ln in hand</numerusform>
                <numerusform>%Ln in hand</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln refused</source>
            <translation>
                <numerusform>%Ln refused</numerusform>
                <numerusform>%Ln refused</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::PhoneDesk</name>
        <message numerus="yes">
            <source>%n addresses</source>
            <translation>
                <numerusform>%n address</numerusform>
                <numerusform>%n addresses</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::QueueEffect</name>
        <message numerus="yes">
            <source>%n agent(s) serve it and take what they like.</source>
            <translation>
                <numerusform>%n agent serves it and takes what he likes.</numerusform>
                <numerusform>%n agents serve it and take what they like.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n agent(s) serve it and may be asked.</source>
            <translation>
                <numerusform>%n agent serves it and may be asked.</numerusform>
                <numerusform>%n agents serve it and may be asked.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n agent(s) serve it.</source>
            <translation>
                <numerusform>%n agent serves it.</numerusform>
                <numerusform>%n agents serve it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n have all skills asked for.</source>
            <translation>
                <numerusform>%n has all skills asked for.</numerusform>
                <numerusform>%n have all skills asked for.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Nothing is handed out before %1; then %n may be asked.</source>
            <translation>
                <numerusform>Nothing is handed out before %1; then %n may be asked.</numerusform>
                <numerusform>Nothing is handed out before %1; then %n may be asked.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them ready now.</source>
            <translation>
                <numerusform>%n of them is ready now.</numerusform>
                <numerusform>%n of them are ready now.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s)</source>
            <translation>
                <numerusform>%n chat</numerusform>
                <numerusform>%n chats</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n e-mail(s)</source>
            <translation>
                <numerusform>%n e-mail</numerusform>
                <numerusform>%n e-mails</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n call(s)</source>
            <translation>
                <numerusform>%n call</numerusform>
                <numerusform>%n calls</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::QueuePage</name>
        <message numerus="yes">
            <source>%n team(s)</source>
            <translation>
                <numerusform>%n team</numerusform>
                <numerusform>%n teams</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::RolesPage</name>
        <message numerus="yes">
            <source>%n user(s)</source>
            <translation>
                <numerusform>%n user</numerusform>
                <numerusform>%n users</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::SkillPage</name>
        <message numerus="yes">
            <source>%n user(s)</source>
            <translation>
                <numerusform>%n user</numerusform>
                <numerusform>%n users</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n queue(s)</source>
            <translation>
                <numerusform>%n queue</numerusform>
                <numerusform>%n queues</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::TeamPage</name>
        <message numerus="yes">
            <source>%n member(s)</source>
            <translation>
                <numerusform>%n member</numerusform>
                <numerusform>%n members</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n queue(s)</source>
            <translation>
                <numerusform>%n queue</numerusform>
                <numerusform>%n queues</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Toast</name>
        <message numerus="yes">
            <source>%1. Undo with %2 within %n second(s).</source>
            <translation>
                <numerusform>%1. Undo with %2 within %n second.</numerusform>
                <numerusform>%1. Undo with %2 within %n seconds.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n second(s) left</source>
            <translation>
                <numerusform>%n second left</numerusform>
                <numerusform>%n seconds left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Together</name>
        <message numerus="yes">
            <source>%1 and %Ln other(s) are looking at this</source>
            <translation>
                <numerusform>%1 and %Ln other are looking at this</numerusform>
                <numerusform>%1 and %Ln others are looking at this</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::TopBar</name>
        <message numerus="yes">
            <source>Notices, %n new</source>
            <translation>
                <numerusform>Notices, %n new</numerusform>
                <numerusform>Notices, %n new</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::WhyWords</name>
        <message numerus="yes">
            <source>%n more urgent waited that nobody could take.</source>
            <translation>
                <numerusform>%n more urgent one waited that nobody could take.</numerusform>
                <numerusform>%n more urgent ones waited that nobody could take.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The skills asked for had been lowered by %n level(s).</source>
            <translation>
                <numerusform>The skills asked for had been lowered by %n level.</numerusform>
                <numerusform>The skills asked for had been lowered by %n levels.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n colleague(s) were not ready.</source>
            <translation>
                <numerusform>%n colleague was not ready.</numerusform>
                <numerusform>%n colleagues were not ready.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n colleague(s) lacked a skill it asks for.</source>
            <translation>
                <numerusform>%n colleague lacked a skill it asks for.</numerusform>
                <numerusform>%n colleagues lacked a skill it asks for.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n colleague(s) had their hands full.</source>
            <translation>
                <numerusform>%n colleague had their hands full.</numerusform>
                <numerusform>%n colleagues had their hands full.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n colleague(s) had just let it pass.</source>
            <translation>
                <numerusform>%n colleague had just let it pass.</numerusform>
                <numerusform>%n colleagues had just let it pass.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n colleague(s) were kept free for what is more urgent.</source>
            <translation>
                <numerusform>%n colleague was kept free for what is more urgent.</numerusform>
                <numerusform>%n colleagues were kept free for what is more urgent.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n colleague(s) had to let somebody else go first.</source>
            <translation>
                <numerusform>%n colleague had to let somebody else go first.</numerusform>
                <numerusform>%n colleagues had to let somebody else go first.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n colleague(s) were not meant: it was handed over.</source>
            <translation>
                <numerusform>%n colleague was not meant: it was handed over.</numerusform>
                <numerusform>%n colleagues were not meant: it was handed over.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::WrapUpBar</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>santral::ui::Workspace</name>
        <message numerus="yes">
            <source>%n entries become a conversation of their own. What is it about?</source>
            <translation>
                <numerusform>%n entry becomes a conversation of its own. What is it about?</numerusform>
                <numerusform>%n entries become a conversation of their own. What is it about?</numerusform>
            </translation>
        </message>
    </context>
</TS>

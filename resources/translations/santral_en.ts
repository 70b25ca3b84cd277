<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
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
</TS>

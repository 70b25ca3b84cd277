<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
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
        <name>santral::ui::StatusBar</name>
        <message numerus="yes">
            <source>%n change(s) to take in</source>
            <translation>
                <numerusform>%n change to take in</numerusform>
                <numerusform>%n changes to take in</numerusform>
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

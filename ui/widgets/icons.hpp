// The icons in resources/icons (Lucide; see the licence there) by name, tinted and sharp at every scale.
// To add one: copy the SVG, name it in resources/santral.qrc and below, in the order of the alphabet.
#pragma once

#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;
class QRectF;

namespace santral::ui {

// clang-format off
#define SANTRAL_ICONS(ICON) \
    ICON(Archive, "archive") \
    ICON(ArrowDown, "arrow-down") \
    ICON(ArrowDownWideNarrow, "arrow-down-wide-narrow") \
    ICON(ArrowLeft, "arrow-left") \
    ICON(ArrowRight, "arrow-right") \
    ICON(AtSign, "at-sign") \
    ICON(Bell, "bell") \
    ICON(BellOff, "bell-off") \
    ICON(BookOpen, "book-open") \
    ICON(Bookmark, "bookmark") \
    ICON(ChartColumn, "chart-column") \
    ICON(Check, "check") \
    ICON(CheckCheck, "check-check") \
    ICON(ChevronDown, "chevron-down") \
    ICON(ChevronLeft, "chevron-left") \
    ICON(ChevronRight, "chevron-right") \
    ICON(ChevronUp, "chevron-up") \
    ICON(CircleAlert, "circle-alert") \
    ICON(CircleCheck, "circle-check") \
    ICON(CircleQuestionMark, "circle-question-mark") \
    ICON(CircleX, "circle-x") \
    ICON(Clock, "clock") \
    ICON(ClockAlert, "clock-alert") \
    ICON(Copy, "copy") \
    ICON(DoorOpen, "door-open") \
    ICON(Ellipsis, "ellipsis") \
    ICON(Eraser, "eraser") \
    ICON(ExternalLink, "external-link") \
    ICON(Eye, "eye") \
    ICON(File, "file") \
    ICON(FileArchive, "file-archive") \
    ICON(FileAudio, "file-audio") \
    ICON(FileImage, "file-image") \
    ICON(FileSpreadsheet, "file-spreadsheet") \
    ICON(FileText, "file-text") \
    ICON(FileVideo, "file-video") \
    ICON(Grip, "grip") \
    ICON(Headphones, "headphones") \
    ICON(History, "history") \
    ICON(Image, "image") \
    ICON(Inbox, "inbox") \
    ICON(Info, "info") \
    ICON(Keyboard, "keyboard") \
    ICON(Languages, "languages") \
    ICON(LifeBuoy, "life-buoy") \
    ICON(Link, "link") \
    ICON(Link2, "link-2") \
    ICON(ListChecks, "list-checks") \
    ICON(ListFilter, "list-filter") \
    ICON(Loader, "loader") \
    ICON(Lock, "lock") \
    ICON(LogOut, "log-out") \
    ICON(Mail, "mail") \
    ICON(MailOpen, "mail-open") \
    ICON(MapPin, "map-pin") \
    ICON(Menu, "menu") \
    ICON(Merge, "merge") \
    ICON(MessageCircle, "message-circle") \
    ICON(MessageSquare, "message-square") \
    ICON(MessageSquareText, "message-square-text") \
    ICON(MessagesSquare, "messages-square") \
    ICON(Mic, "mic") \
    ICON(MicOff, "mic-off") \
    ICON(Monitor, "monitor") \
    ICON(Moon, "moon") \
    ICON(Package, "package") \
    ICON(PanelRight, "panel-right") \
    ICON(Paperclip, "paperclip") \
    ICON(Pause, "pause") \
    ICON(Pencil, "pencil") \
    ICON(Phone, "phone") \
    ICON(PhoneCall, "phone-call") \
    ICON(PhoneForwarded, "phone-forwarded") \
    ICON(PhoneIncoming, "phone-incoming") \
    ICON(PhoneMissed, "phone-missed") \
    ICON(PhoneOff, "phone-off") \
    ICON(PhoneOutgoing, "phone-outgoing") \
    ICON(Play, "play") \
    ICON(Plus, "plus") \
    ICON(RefreshCw, "refresh-cw") \
    ICON(Reply, "reply") \
    ICON(RotateCcw, "rotate-ccw") \
    ICON(Search, "search") \
    ICON(Send, "send") \
    ICON(Settings, "settings") \
    ICON(ShieldCheck, "shield-check") \
    ICON(ShoppingBag, "shopping-bag") \
    ICON(Smartphone, "smartphone") \
    ICON(Smile, "smile") \
    ICON(SquarePen, "square-pen") \
    ICON(Star, "star") \
    ICON(StickyNote, "sticky-note") \
    ICON(Store, "store") \
    ICON(Sun, "sun") \
    ICON(Tag, "tag") \
    ICON(Ticket, "ticket") \
    ICON(Timer, "timer") \
    ICON(Trash2, "trash-2") \
    ICON(TriangleAlert, "triangle-alert") \
    ICON(Undo2, "undo-2") \
    ICON(Unlink, "unlink") \
    ICON(Upload, "upload") \
    ICON(User, "user") \
    ICON(UserCheck, "user-check") \
    ICON(UserPlus, "user-plus") \
    ICON(UserX, "user-x") \
    ICON(Users, "users") \
    ICON(Video, "video") \
    ICON(Volume2, "volume-2") \
    ICON(Wifi, "wifi") \
    ICON(WifiOff, "wifi-off") \
    ICON(X, "x") \
    ICON(Zap, "zap")
// clang-format on

enum class Icon {
    None,
#define SANTRAL_ICON(name, file) name,
    SANTRAL_ICONS(SANTRAL_ICON)
#undef SANTRAL_ICON
};
inline constexpr int kIconCount = 0
#define SANTRAL_ICON(name, file) +1
    SANTRAL_ICONS(SANTRAL_ICON)
#undef SANTRAL_ICON
    ;

QString iconPath(Icon icon); // ":/icons/inbox.svg"
// `size` in logical pixels; drawn once per colour and device ratio, then kept.
QPixmap iconPixmap(Icon icon, int size, const QColor& colour, qreal deviceRatio);
void drawIcon(QPainter& painter, const QRectF& box, Icon icon, const QColor& colour);
// For menus and line edits: takes its colour from the theme when it is painted.
QIcon themedIcon(Icon icon);

} // namespace santral::ui

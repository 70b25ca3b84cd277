// Saves what the X server shows: e2e_screen_picture FILE.png
#include <QGuiApplication>
#include <QPixmap>
#include <QScreen>

#include <cstdio>

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    if (argc == 2 && QGuiApplication::primaryScreen()->grabWindow(0).save(QString::fromLocal8Bit(argv[1])))
        return 0;
    std::fprintf(stderr, "e2e_screen_picture FILE.png\n");
    return 1;
}

/* The machine's clock as a program sees it, as many seconds ahead as the file named by CLOCK says (eight bytes, this machine's order), which can be changed
 * while it runs. What counts from the start of the machine (CLOCK_MONOTONIC) is left alone, as when a real clock is set.
 * cc -shared -fPIC -o clock.so clock.c; LD_PRELOAD=clock.so CLOCK=FILE PROGRAM */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static volatile const long *ahead;
static int (*real)(clockid_t, struct timespec *);

__attribute__((constructor)) static void begin(void) {
    static const long nothing = 0;
    const char *name = getenv("CLOCK");
    int file = name ? open(name, O_RDONLY | O_CLOEXEC) : -1;
    void *seen = file < 0 ? MAP_FAILED : mmap(NULL, sizeof(long), PROT_READ, MAP_SHARED, file, 0);
    if (file >= 0) {
        close(file);
    }
    ahead = seen == MAP_FAILED ? &nothing : seen;
    real = (int (*)(clockid_t, struct timespec *)) dlsym(RTLD_NEXT, "clock_gettime");
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    if (!real) {
        begin();
    }
    int answer = real(clock, now);
    if (answer == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
        now->tv_sec += *ahead;
    }
    return answer;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    struct timespec at;
    (void) zone;
    int answer = clock_gettime(CLOCK_REALTIME, &at);
    if (answer == 0) {
        now->tv_sec = at.tv_sec;
        now->tv_usec = at.tv_nsec / 1000;
    }
    return answer;
}

time_t time(time_t *into) {
    struct timespec at = {0, 0};
    clock_gettime(CLOCK_REALTIME, &at);
    if (into) {
        *into = at.tv_sec;
    }
    return at.tv_sec;
}

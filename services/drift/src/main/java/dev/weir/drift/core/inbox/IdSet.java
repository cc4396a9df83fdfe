package dev.weir.drift.core.inbox;

/** Which ids are known, by 64 bits of each. */
public final class IdSet {

    private static final int FIRST_PLACES = 64;
    private static final long NOTHING = 0;

    /** Odd, and near to 2<sup>64</sup> divided by the golden ratio: spreads bits that only the lower half has. */
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private long[] places;
    private int size;

    public IdSet() {
        this.places = new long[FIRST_PLACES];
    }

    /** @param places about so many for ids */
    IdSet(int places) {
        this.places = new long[Math.max(FIRST_PLACES, Integer.highestOneBit(places))];
    }

    /** Whether the id was not known yet; it is now. */
    public boolean add(long id) {
        long known = known(id);
        if (2 * size >= places.length) {
            grow();
        }
        int place = place(known);
        if (places[place] == known) {
            return false;
        }
        places[place] = known;
        size++;
        return true;
    }

    public boolean contains(long id) {
        return places[place(known(id))] != NOTHING;
    }

    /** Places for ids, of which half may be taken before there are twice as many; each takes 8 bytes. */
    int places() {
        return places.length;
    }

    private static long known(long id) {
        return id == NOTHING ? SPREAD : id;
    }

    /** Where an id is, or would be. */
    private int place(long id) {
        int place = (int) (id * SPREAD >>> Integer.SIZE) & places.length - 1;
        while (places[place] != NOTHING && places[place] != id) {
            place = place + 1 & places.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] before = places;
        places = new long[2 * before.length];
        for (long id : before) {
            if (id != NOTHING) {
                places[place(id)] = id;
            }
        }
    }
}

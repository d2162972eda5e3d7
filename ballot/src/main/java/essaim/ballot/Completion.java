package essaim.ballot;

/// How [SharedSeats] fills the seats that equal shares leave empty.
public enum Completion {
    /// By Phragmén's sequential method: voters go on paying on credit, and those who have more left owe less.
    PHRAGMEN,
    /// By approval: the most approved of the others.
    APPROVAL,
    /// As if there were more seats: shares are those of k, k + 1, … seats, and the count is cut as soon as k are
    /// given. If fewer than k candidates are approved at all, the seats go by approval.
    VIRTUAL_SEATS
}
